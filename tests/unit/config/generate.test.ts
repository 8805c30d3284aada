import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '@/lib/config/generate';

describe('generated files', async () => {
  it.each(Object.entries(await generatedFiles()))('%s is up to date', (path, text) => {
    expect(readFileSync(path, 'utf8'), 'run: npm run schema').toBe(text);
  });
});
