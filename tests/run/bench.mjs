import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './command.mjs';
import { prepare } from './prepare.mjs';
import { Advice, main } from './say.mjs';

const folder = join(root, 'tests/bench');

/** A benchmark has one word for a name; what several share has more. */
const names = () =>
  readdirSync(folder)
    .filter((file) => /^[a-z]+\.ts$/.test(file))
    .map((file) => file.slice(0, -'.ts'.length));

/** What a benchmark may be told; each reads what concerns it. */
const options = /** @type {const} */ ({
  json: { type: 'boolean' },
  data: { type: 'string' },
  provider: { type: 'string' },
  learn: { type: 'string' },
});

/** @param {string[]} args */
function readOptions(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return { name: positionals[0] ?? '', options: values };
}

await main(async () => {
  const { name, options: told } = readOptions(process.argv.slice(2));
  if (!names().includes(name)) {
    throw new Advice(`npm run bench -- NAME [--json]\nNAME is one of: ${names().join(', ')}`);
  }
  await prepare();
  const { tsImport } = await import('tsx/esm/api');
  const { run } = await tsImport(pathToFileURL(join(folder, `${name}.ts`)).href, import.meta.url);
  const result = await run(told);
  if (told.json) console.log(JSON.stringify(result));
  else console.table(result);
});
