import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Origins that demo and test builds may read without asking. The default build asks for no host:
 * each configured origin is allowed by the agent with one click, or by the admin's policy.
 */
const builtInOrigins = (process.env.SIDECASE_ORIGINS ?? '').split(' ').filter(Boolean);

/**
 * Parts of the openai package that stay uncalled: only plain chat completions are asked for, with a
 * key. Its client names all of them, so that no bundler can see it; together they are half of it.
 */
const uncalled =
  /\/openai\/(?:resources\/(?!chat\/)[\w/-]+|lib\/(?:\w*Stream|\w*Runner|responses\/\w+)|internal\/(?:responses\/[\w-]+|assistant-stream-delta))\.mjs$/;

/** Puts empty classes of the same names in their place. */
function leaveOutUncalled(): Plugin {
  return {
    name: 'leave-out-uncalled',
    transform(code, id) {
      if (!uncalled.test(id)) return null;
      const names = [...code.matchAll(/^export (?:async )?(?:class|function\*?|const) (\w+)/gm)];
      // A file of re-exports only.
      if (names.length === 0) return null;
      return { code: names.map(([, name]) => `export class ${name} {}`).join('\n'), map: null };
    },
  };
}

/** Phone numbers are read here and never written out: the patterns for that are half of what is known of a country. */
function leaveOutPhoneFormats(): Plugin {
  const [formats, prefixFormat] = [4, 6];
  return {
    name: 'leave-out-phone-formats',
    transform(code, id) {
      if (!id.endsWith('/libphonenumber-js/metadata.min.json.js')) return null;
      const known = JSON.parse(code.slice(code.indexOf('{'), code.lastIndexOf('}') + 1)) as {
        countries: Record<string, unknown[]>;
      };
      for (const country of Object.values(known.countries)) {
        country[formats] = country[prefixFormat] = 0;
      }
      return { code: `export default ${JSON.stringify(known)}`, map: null };
    },
  };
}

export default defineConfig({
  vite: () => ({ plugins: [leaveOutUncalled(), leaveOutPhoneFormats()] }),
  modules: ['@wxt-dev/module-react'],
  imports: false,
  outDir: process.env.SIDECASE_OUT ?? '.output',
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Fixes the extension's id, so that admins can write policy for it before it is in a store.
    key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA04NTsJAKQucrodfQdSk2hlTYSRFo9C3uPa8B5me4GiNTlmrSWRPCBHiCZMWPKSrgg7XQetD8vvO37KcwNwAs1D2cSCvvnLF5Af2rhO8u+QVLopvcShxmzFvKdA+sztXsBQH3xwfS4vDEo3pK7yyFIneG6irwhNHalzzlClsh1vjdJ41MyrZ58a/kft3uFSfs0Vmp+gq3OrkQTE/x2x+J0dXu0R3Nid87PWNQgJ0cU+XPt5zpsNJx/X+upiiK1sFASdpClyKMbweJMJa7XAO4NG431k8cA7xBtlahI0Q5b5tEALE1PiO8kIIqjImcnn4IGajsQ9MBcub5Q5zsZ5GwGwIDAQAB',
    minimum_chrome_version: '122',
    permissions: ['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'scripting'],
    host_permissions: builtInOrigins,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    storage: { managed_schema: 'managed_schema.json' },
    action: { default_title: '__MSG_open__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'accept-all': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: '__MSG_acceptAll__',
      },
      'next-suggestion': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_nextSuggestion__',
      },
    },
  },
});
