import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';

const folder = 'out/screens';

/**
 * Saves the screen as it is, in a window of 1280 × 800 (`NAME.png`) and at 200 % zoom (`NAME-200.png`), where the page
 * has half the room.
 */
export async function saveScreen(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const session = await page.context().newCDPSession(page);
  try {
    await shoot(session, page, name, 1280, 800, 1);
    await shoot(session, page, `${name}-200`, 640, 400, 2);
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  }
}

async function shoot(session: CDPSession, page: Page, name: string, width: number, height: number, deviceScaleFactor: number) {
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  // Two frames: the layout of the new size, then what React draws of it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'));
}
