import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Panel } from '../e2e/harness/panel';
import { root } from './command.mjs';

const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}" alt="">`;

/** Saves a picture of the page with the side panel beside it, as the window would look. */
export async function savePicture(page: Page, panel: Panel): Promise<string> {
  const path = join(root, '.cache/start.png');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const images = image(await page.screenshot()) + image(await panel.page.screenshot());
  const easel = await page.context().newPage();
  await easel.setContent(
    `<main style="display: inline-flex; gap: 1px; background: #999">${images}</main>
     <style>body { margin: 0 }</style>`,
  );
  await easel.getByRole('main').screenshot({ path });
  await easel.close();
  return path;
}
