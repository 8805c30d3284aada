import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, tool } from '../run/command.mjs';

const output = join(root, '.cache/size-build');
const extension = join(output, 'chrome-mv3');

/** Files that a file of the build loads at once, as paths relative to the build. */
function references(path: string): string[] {
  const text = readFileSync(join(extension, path), 'utf8');
  if (path.endsWith('.html')) {
    return [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
      ([, found]) => found ?? '',
    );
  }
  if (!path.endsWith('.js')) return [];
  return [...text.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, found]) =>
    join(dirname(path), found ?? ''),
  );
}

/** A file and all that it loads, directly or not. */
function closure(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const reference of references(path)) closure(reference, seen);
  return seen;
}

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** Of the scripts and styles that `entry` loads, each compressed alone. */
function gzippedKilobytes(entry: string): number {
  const files = [...closure(entry)].filter((path) => /\.(?:js|css)$/.test(path));
  const sizes = files.map((path) => gzipSync(readFileSync(join(extension, path))).length);
  return kilobytes(sizes.reduce((sum, size) => sum + size, 0));
}

function contentScripts(): string[] {
  return readdirSync(join(extension, 'content-scripts')).map((name) => `content-scripts/${name}`);
}

/** Sizes of the default build in kB: gzipped for each part, and the whole zip for the store. */
export async function run() {
  const env = { SIDECASE_OUT: output, SIDECASE_ORIGINS: '' };
  if ((await tool('wxt', ['zip'], { env, quiet: true })) !== 0) throw new Error('wxt zip failed');
  const zip = readdirSync(output).find((name) => name.endsWith('.zip'));
  if (zip === undefined) throw new Error('wxt zip wrote no zip');
  return {
    contentKbGz: Math.max(...contentScripts().map(gzippedKilobytes)),
    backgroundKbGz: gzippedKilobytes('background.js'),
    panelKbGz: gzippedKilobytes('sidepanel.html'),
    zipKb: kilobytes(statSync(join(output, zip)).size),
  };
}
