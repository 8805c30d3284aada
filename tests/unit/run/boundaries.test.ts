import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** The project's own rules, without those that need every type of the project. */
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

/** Names of the rules that `code` would break if it stood in `file`. */
async function broken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  const rules = result?.messages.map(({ ruleId }) => ruleId) ?? ['nothing was linted'];
  return rules.filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const direction = ['@typescript-eslint/no-restricted-imports'];

describe('import directions', () => {
  it.each([
    ['lib/domain/decide.ts', '@/lib/config/schema'],
    ['lib/config/load.ts', '@/lib/storage/database'],
    ['lib/messages.ts', '@/lib/background/start'],
    ['lib/helpdesk/read.ts', '@/lib/storage/database'],
    ['lib/helpdesk/read.ts', '../background/start'],
    ['lib/prediction/openai.ts', '@/lib/messages'],
    ['lib/records/local.ts', '@/lib/prediction/predictor'],
    ['lib/storage/cases.ts', '@/lib/messages'],
    ['lib/background/start.ts', '@/lib/helpdesk/watch'],
    ['components/case/CaseTab.tsx', '@/lib/prediction/predictor'],
    ['components/case/CaseTab.tsx', '@/lib/background/start'],
    ['components/case/CaseTab.tsx', '@/lib/config/schema'],
    ['entrypoints/helpdesk.content.ts', '@/lib/background/start'],
    ['entrypoints/sidepanel/main.tsx', '@/lib/background/start'],
    ['entrypoints/background.ts', '@/components/theme'],
    ['lib/domain/decide.ts', '@/tests/helpdesks/demo/server'],
  ])('%s may not import %s', async (file, target) => {
    expect(await broken(file, `import { a } from '${target}'; a();`)).toEqual(direction);
    expect(await broken(file, `export { a } from '${target}';`)).toEqual(direction);
  });

  it.each([
    ['lib/domain/decide.ts', '@/lib/domain/case'],
    ['lib/domain/decide.ts', './case'],
    ['lib/config/demo.ts', '@/lib/helpdesk/sites/demo.json'],
    ['lib/helpdesk/read.ts', '@/lib/config/site'],
    ['lib/prediction/openai.ts', 'openai'],
    ['lib/background/start.ts', '@/lib/records/local'],
    ['components/case/CaseTab.tsx', '@/lib/storage/database'],
    ['components/simulation/Simulation.tsx', '@/lib/prediction/predictor'],
    ['entrypoints/sidepanel/main.tsx', '@/components/mount'],
    ['entrypoints/background.ts', '@/lib/background/start'],
  ])('%s may import %s', async (file, target) => {
    expect(await broken(file, `import { a } from '${target}'; a();`)).toEqual([]);
  });

  it.each(['lib/messages.ts', 'components/case/CaseTab.tsx', 'entrypoints/helpdesk.content.ts'])(
    '%s may import the types of the configuration',
    async (file) => {
      const code = "import type { Configuration } from '@/lib/config/schema';";
      expect(await broken(file, code)).toEqual([]);
    },
  );
});

describe('what the service worker may not do', () => {
  it.each([
    'let count = 0; export const next = () => ++count;',
    'export let count = 0; export const next = () => ++count;',
    'const tabs = new Map<number, string>();',
    'export const tabs = new Set<number>();',
    'const queue: string[] = [];',
    'const byKey: Record<string, string> = {};',
    "export const load = () => import('@/lib/domain/case');",
  ])('%s', async (code) => {
    for (const file of ['lib/background/start.ts', 'entrypoints/background.ts']) {
      expect(await broken(file, code)).toEqual(['no-restricted-syntax']);
    }
  });

  it('is allowed inside a function', async () => {
    const code =
      'export function tabs() { let count = 0; const seen = new Set(); return [count, seen]; }';
    expect(await broken('lib/background/start.ts', code)).not.toContain('no-restricted-syntax');
  });

  it('is allowed elsewhere', async () => {
    const code = 'export const seen = new WeakMap<Element, string>();';
    expect(await broken('lib/helpdesk/read.ts', code)).toEqual([]);
  });
});

it('refuses any', async () => {
  const code = 'export const value: any = 1;';
  expect(await broken('lib/domain/case.ts', code)).toEqual(['@typescript-eslint/no-explicit-any']);
});

it('wants types to be imported as types', async () => {
  const code = "import { Case } from './case'; export type Cases = Case[];";
  expect(await broken('lib/domain/cases.ts', code)).toEqual([
    '@typescript-eslint/consistent-type-imports',
  ]);
});
