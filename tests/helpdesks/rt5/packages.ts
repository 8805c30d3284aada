import { existsSync } from 'node:fs';
import { canInstall, install } from '../../run/apt.mjs';

/** `dbconfig-no-thanks` keeps the package from making a database, `msmtp-mta` is a small mail program that it asks for. */
const packages = [
  'request-tracker5',
  'rt5-standalone',
  'rt5-db-sqlite',
  'dbconfig-no-thanks',
  'msmtp-mta',
];

export const programs = {
  server: '/usr/share/request-tracker5/libexec/rt-server',
  setup: '/usr/sbin/rt-setup-database-5',
  mailgate: '/usr/bin/rt-mailgate-5',
};

/** RT's own programs do not tell whether the packages are there that only draw in others. */
const notes = ['rt5-standalone', 'rt5-db-sqlite'].map((name) => `/var/lib/dpkg/info/${name}.list`);

function isInstalled(): boolean {
  return [...Object.values(programs), ...notes].every((path) => existsSync(path));
}

/** Installs Request Tracker 5 where that is possible; why not, where it is not. */
export async function getRequestTracker(): Promise<{ ok: true } | { ok: false; why: string }> {
  if (isInstalled()) return { ok: true };
  if (!canInstall()) {
    const why = 'Request Tracker 5 is not installed, and only root on Debian or Ubuntu may';
    return { ok: false, why };
  }
  if ((await install(...packages)) && isInstalled()) return { ok: true };
  return { ok: false, why: 'apt-get could not install request-tracker5' };
}
