import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';
import { main } from './say.mjs';

/** Linux shows windows only where a display server runs; elsewhere there always is one. */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

await main(async () => {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean', default: !hasDisplay } },
  });
  await prepare();
  const { tsImport } = await import('tsx/esm/api');
  const { start } = await tsImport('./start.ts', import.meta.url);
  await start(values);
});
