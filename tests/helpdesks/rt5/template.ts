import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lodge } from '../process';
import { databaseName } from './configuration';
import { programs } from './packages';
import { furnish, giveAway, runPerl } from './perl';

const cache = fileURLToPath(new URL('../../../.cache/rt5', import.meta.url));
const seed = readFileSync(new URL('seed.pl', import.meta.url));

/** What a seeded database is made from: with another seed or another RT it is made again. */
function fingerprint(): string {
  const version = readFileSync('/var/lib/dpkg/info/request-tracker5.md5sums');
  return createHash('sha256').update(seed).update(version).digest('hex').slice(0, 16);
}

async function build(target: string): Promise<void> {
  const { home, leave } = lodge('sidecase-rt5-seed-');
  try {
    furnish(home, 80);
    for (const [name, content] of [
      ['root.pw', 'password'],
      ['seed.pl', seed],
    ] as const) {
      writeFileSync(join(home, name), content);
      giveAway(join(home, name));
    }
    const setup = ['--action', 'init', '--skip-create', '--root-password-file', 'root.pw'];
    await runPerl(home, ['perl', programs.setup, ...setup]);
    writeFileSync(join(home, 'tokens'), await runPerl(home, ['perl', 'seed.pl']));
    const made = mkdtempSync(`${target}-`);
    for (const name of [databaseName, 'tokens']) copyFileSync(join(home, name), join(made, name));
    publish(made, target);
  } finally {
    await leave();
  }
}

/** Another test process may have built the same meanwhile: then that one is used. */
function publish(made: string, target: string): void {
  try {
    renameSync(made, target);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}

/** REST2 tokens by user. */
export type Tokens = Record<'agent1' | 'agent2' | 'junior1' | 'blind1' | 'viewer1', string>;

/**
 * Puts a seeded database into `home`. It is made once for each seed (half a minute) and kept in
 * .cache, so that the next start only copies it.
 */
export async function placeDatabase(home: string): Promise<Tokens> {
  mkdirSync(cache, { recursive: true });
  const template = join(cache, fingerprint());
  if (!existsSync(template)) await build(template);
  copyFileSync(join(template, databaseName), join(home, databaseName));
  giveAway(join(home, databaseName));
  const lines = readFileSync(join(template, 'tokens'), 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/))) as Tokens;
}
