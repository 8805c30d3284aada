import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './command.mjs';

/** Whether this is a Debian or Ubuntu on which this user may install packages. */
export function canInstall() {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Debian asks this file whether a freshly installed service may start by itself. */
const servicePolicy = '/usr/sbin/policy-rc.d';

/**
 * Installs Debian packages without starting services that come with them.
 * @param {string[]} names
 * @returns {Promise<boolean>} whether apt succeeded
 */
export async function install(...names) {
  const keepServicesOff = !existsSync(servicePolicy);
  if (keepServicesOff) writeFileSync(servicePolicy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
    return (await run('apt-get', args, { env, quiet: true })) === 0;
  } finally {
    if (keepServicesOff) rmSync(servicePolicy);
  }
}
