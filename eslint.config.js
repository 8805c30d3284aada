import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: data flows one way, from the page to the panel. `types` may be imported as
 * types only. Every other folder of the project is out of bounds; packages are not.
 * @type {{files: string[], may: string[], types?: string[]}[]}
 */
const directions = [
  { files: ['lib/domain/**'], may: ['lib/domain'] },
  { files: ['lib/config/**'], may: ['lib/config', 'lib/domain', 'lib/helpdesk/sites'] },
  {
    files: ['lib/messages.ts', 'lib/messageSchemas.ts'],
    may: ['lib/domain'],
    types: ['lib/config'],
  },
  { files: ['lib/helpdesk/**'], may: ['lib/helpdesk', 'lib/domain', 'lib/config', 'lib/messages'] },
  { files: ['lib/prediction/**'], may: ['lib/prediction', 'lib/domain', 'lib/config'] },
  { files: ['lib/records/**'], may: ['lib/records', 'lib/domain', 'lib/config'] },
  { files: ['lib/storage/**'], may: ['lib/storage', 'lib/domain'] },
  {
    files: ['lib/background/**', 'entrypoints/background.ts'],
    may: [
      'config',
      'domain',
      'messages',
      'messageSchemas',
      'prediction',
      'records',
      'storage',
      'background',
    ].map((name) => `lib/${name}`),
  },
  {
    files: ['components/**', 'entrypoints/*/**'],
    may: ['components', 'lib/domain', 'lib/messages', 'lib/storage'],
    types: ['lib/config'],
  },
  {
    files: ['components/simulation/**', 'entrypoints/simulation/**'],
    may: ['components', 'lib/domain', 'lib/messages', 'lib/storage', 'lib/prediction'],
    types: ['lib/config'],
  },
  {
    files: ['entrypoints/helpdesk.content.ts'],
    may: ['lib/helpdesk', 'lib/domain', 'lib/messages'],
    types: ['lib/config'],
  },
];

/** Aliased imports of the project that are none of `places`. @param {string[]} places */
const allBut = (places) => `^@/(?!(?:${places.join('|')})(?:/|$))`;

/** Imports that climb out of a folder by name, so that `directions` would not see them. */
const climbing =
  '^(?:\\.\\./)+(?:components|entrypoints|lib|background|config|domain|helpdesk|messages|prediction|records|storage|tests)(?:/|$)';

/** @type {import('eslint').Linter.Config[]} */
const boundaries = directions.map(({ files, may, types = [] }) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: allBut([...may, ...types]),
            message: `Only ${[...may, ...types].join(', ')} may be imported here.`,
          },
          ...types.map((place) => ({
            regex: `^@/${place}(?:/|$)`,
            allowTypeImports: true,
            message: `Only types of ${place} may be imported here.`,
          })),
          { regex: climbing, message: 'Import other folders as @/…, so that the direction shows.' },
        ],
      },
    ],
  },
}));

/** Declarations at the top of a module that outlive one event, which the service worker may not. */
const moduleState = ['Program', 'Program > ExportNamedDeclaration'].flatMap((place) => [
  `${place} > VariableDeclaration[kind=/^(let|var)$/]`,
  `${place} > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(Map|Set|WeakMap|WeakSet|Array)$/]`,
  `${place} > VariableDeclaration > VariableDeclarator > ArrayExpression[elements.length=0]`,
  `${place} > VariableDeclaration > VariableDeclarator > ObjectExpression[properties.length=0]`,
]);

export default defineConfig(
  includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
  // JavaScript is what must run before anything is installed; the compiler checks it too.
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A void function may end with `return other()`, and an arrow may be just that.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A function may be async because its type says so.
      '@typescript-eslint/require-await': 'off',
      // Plain objects of functions are taken apart, and records lose keys.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['components/**', 'entrypoints/**'],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ['lib/background/**', 'entrypoints/background.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...moduleState.map((selector) => ({
          selector,
          message: 'The service worker dies at any time: keep state in lib/storage.',
        })),
        {
          selector: 'ImportExpression',
          message: 'import() fails in the service worker: import at the top.',
        },
      ],
    },
  },
  ...boundaries,
);
