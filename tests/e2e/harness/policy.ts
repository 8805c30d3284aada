import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Chromium and its relatives read policy on Linux. */
const policyFolders = [
  '/etc/chromium',
  '/etc/opt/chrome',
  '/etc/opt/chrome_for_testing',
  '/etc/opt/edge',
]
  .map((folder) => `${folder}/policies/managed`)
  .join(' ');

/** Sections of the configuration by name; each is pushed as the JSON text of that section. */
export type Policy = Record<string, unknown>;

export interface PolicyBrowser {
  /** To be launched in place of the browser. */
  executablePath: string;
  /** Replaces the policy; the browser notices within some seconds. */
  change(policy: Policy): void;
  remove(): void;
}

/** Why policy cannot be tested here, or null: mounting needs root on Linux. */
export function whyNoPolicy(): string | null {
  if (process.platform === 'linux' && process.getuid?.() === 0) return null;
  return 'policy is pushed through a mount of its own, which only root on Linux can make';
}

/**
 * A browser that sees `policy` as pushed by an admin. It runs in a mount namespace of its own, so
 * that neither this machine's policies nor tests that run beside it are touched.
 */
export function withPolicy(browser: string, extensionId: string, policy: Policy): PolicyBrowser {
  const home = mkdtempSync(join(tmpdir(), 'sidecase-policy-'));
  const folder = join(home, 'managed');
  const executablePath = join(home, 'browser');
  const change = (next: Policy) => {
    const sections: Record<string, string> = {};
    for (const [name, value] of Object.entries(next)) sections[name] = JSON.stringify(value);
    const policies = { '3rdparty': { extensions: { [extensionId]: sections } } };
    writeFileSync(join(folder, 'sidecase.json'), JSON.stringify(policies));
  };
  mkdirSync(folder);
  change(policy);
  const mount = `for place in ${policyFolders}; do mkdir -p $place && mount --bind "$0" $place; done`;
  writeFileSync(
    executablePath,
    `#!/bin/sh\nexec unshare -m sh -c '${mount}; exec "$@"' '${folder}' '${browser}' "$@"\n`,
  );
  chmodSync(executablePath, 0o755);
  return { executablePath, change, remove: () => rmSync(home, { recursive: true, force: true }) };
}
