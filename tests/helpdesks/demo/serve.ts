import { parseArgs } from 'node:util';
import { play } from './play';
import { readScripts } from './script';
import { startDemoHelpdesk } from './server';

/* Runs the helpdesk until Ctrl-C: `npx tsx tests/helpdesks/demo/serve.ts [--port 4310] [--play <script>]…` */

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4310' },
    play: { type: 'string', multiple: true, default: [] },
  },
});

const helpdesk = await startDemoHelpdesk({ port: Number(values.port) });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void helpdesk.stop());

console.log(`Harbor Desk: ${helpdesk.url}`);
for (const script of readScripts()) {
  if (values.play.includes(script.id)) void play(helpdesk, script);
}
