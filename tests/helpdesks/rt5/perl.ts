import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, folders, siteConfiguration } from './configuration';

/** Request Tracker needs no privileges: started by root, it gets the user that web servers have. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(spawnSync('id', [option, 'www-data']).stdout.toString());
  return { uid: id('-u'), gid: id('-g') };
}

/** Gives a file or folder to the user that Request Tracker runs as. */
export function giveAway(path: string): void {
  const user = unprivilegedUser();
  if (user) chownSync(path, user.uid, user.gid);
}

/** Makes the folders and settings of a Request Tracker that has no database yet. */
export function furnish(home: string, port: number): void {
  giveAway(home);
  for (const folder of folders) {
    mkdirSync(join(home, folder), { recursive: true });
    giveAway(join(home, folder));
  }
  giveAway(join(home, 'var'));
  giveAway(join(home, 'var/data'));
  writeFileSync(join(home, 'RT_SiteConfig.pm'), siteConfiguration({ home, port }));
}

/**
 * Runs one of Request Tracker's programs to its end.
 *
 * @returns what it printed; throws with all of it when it failed or took longer than a minute.
 */
export async function runPerl(
  home: string,
  [program = '', ...args]: string[],
  input = '',
): Promise<string> {
  const child = spawn(program, args, {
    ...unprivilegedUser(),
    cwd: home,
    env: environment(home),
    timeout: 60_000,
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${output}${complaints}`);
  return output;
}
