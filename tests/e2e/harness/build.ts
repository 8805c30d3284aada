import { join } from 'node:path';
import { root, tool } from '../../run/command.mjs';

/** `test` may read pages of this machine without asking; `default` is what people install. */
export type Build = 'test' | 'default' | 'demo';

/** The origins that a build bakes in; a match pattern without a port stands for every port. */
const origins: Record<Build, string> = {
  test: 'http://127.0.0.1/*',
  demo: 'http://127.0.0.1/*',
  default: '',
};

const outputFolder = (build: Build) => join(root, '.cache', `${build}-build`);

/** The folder that a browser loads the extension from. */
export const extensionFolder = (build: Build) => join(outputFolder(build), 'chrome-mv3');

/** Builds the extension; throws when that fails, with the reason on stderr. */
export async function buildExtension(build: Build): Promise<string> {
  const env = { SIDECASE_OUT: outputFolder(build), SIDECASE_ORIGINS: origins[build] };
  if ((await tool('wxt', ['build'], { env, quiet: true })) !== 0)
    throw new Error('wxt build failed');
  return extensionFolder(build);
}
