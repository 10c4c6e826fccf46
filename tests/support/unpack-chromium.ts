import { findChromium } from './chromium.ts';

/** The browser from npm unpacks itself where it is first asked for: once, before two workers ask at the same time. */
// oxlint-disable-next-line import/no-default-export -- Playwright takes nothing else here
export default async function unpackChromium(): Promise<void> {
  await findChromium();
}
