import type { Page } from '@playwright/test';
import { buildExtension } from '../e2e/harness/build';
import { launch } from '../e2e/harness/launch';
import { Sidecase } from '../e2e/harness/sidecase';
import { play } from '../helpdesks/demo/play';
import { readScripts, type Script } from '../helpdesks/demo/script';
import { startDemoHelpdesk, type DemoHelpdesk } from '../helpdesks/demo/server';
import { narrate } from './narrate';
import { savePicture } from './picture';
import { Advice, say } from './say.mjs';

/** Played one after the other; the first alone when nobody watches. */
const playlist = ['en-shop-late-parcel', 'de-shop-kaputter-mixer', 'en-telecom-outage'];

/** How much faster than life the customer writes when nobody watches. */
const unwatchedSpeed = 4;

const usualPort = 4310;

interface Stage {
  helpdesk: DemoHelpdesk;
  sidecase: Sidecase;
  scripts: [Script, ...Script[]];
  /** Aborts on Ctrl-C, or when the browser is closed. */
  signal: AbortSignal;
}

function readPlaylist(): Stage['scripts'] {
  const all = readScripts();
  const [first, ...others] = playlist.flatMap((id) => all.find((script) => script.id === id) ?? []);
  if (!first) throw new Error('the demo helpdesk has none of the scripts of the playlist');
  return [first, ...others];
}

/** Opens the helpdesk and the side panel beside it. */
async function openStage({ helpdesk, sidecase, scripts }: Stage): Promise<Page> {
  const configured = await sidecase.send('useDemoConfiguration', {});
  if (!configured.ok) throw new Advice(configured.message);
  const page = await sidecase.open(`${helpdesk.url}/conversations/${scripts[0].id}`);
  await sidecase.panel();
  return page;
}

/** With a display: the conversations are played and the browser stays until somebody ends it. */
async function watched({ helpdesk, scripts, signal }: Stage): Promise<void> {
  say('A customer writes. The browser stays open: Ctrl-C, or close its window, to end.');
  for (const script of scripts) await play(helpdesk, script, { signal });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}

/** Without a display: says what happens, and leaves a picture of it. */
async function unwatched(stage: Stage, page: Page): Promise<void> {
  const { helpdesk, sidecase, scripts, signal } = stage;
  const played = play(helpdesk, scripts[0], { signal, speed: unwatchedSpeed });
  await narrate(sidecase, played, signal);
  if (signal.aborted) return;
  const path = await savePicture(page, await sidecase.panel());
  console.log(`Picture of the page and the panel: ${path}`);
}

/** From the empty browser to the end of the show. */
async function perform(stage: Stage, headless: boolean): Promise<void> {
  const { sidecase, signal } = stage;
  try {
    const page = await openStage(stage);
    await (headless ? unwatched(stage, page) : watched(stage));
  } catch (error) {
    // What breaks once the browser is closed, breaks because of it.
    if (!signal.aborted) throw error;
  } finally {
    await sidecase.close();
  }
}

/**
 * Shows Sidecase at work beside the demo helpdesk, from an empty profile. Throws an `Advice` when
 * no case came; ends everything that it started in any case.
 */
export async function start({ headless }: { headless: boolean }): Promise<void> {
  const scripts = readPlaylist();
  say('Building the extension …');
  const extension = await buildExtension('demo');

  const ending = new AbortController();
  const end = () => {
    ending.abort();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  const helpdesk = await startDemoHelpdesk({ port: usualPort });
  try {
    say(`Demo helpdesk on ${helpdesk.url}. Starting the browser …`);
    const sidecase = new Sidecase(await launch({ extension, headless }));
    sidecase.context.on('close', end);
    ending.signal.addEventListener('abort', () => void sidecase.close());
    await perform({ helpdesk, sidecase, scripts, signal: ending.signal }, headless);
  } finally {
    await helpdesk.stop();
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
