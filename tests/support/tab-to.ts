import type { Locator } from '@playwright/test';

/** Presses Tab, or `key`, until the focus is on `target`, as someone without a mouse does; `most`: what they put up with. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 25): Promise<void> {
  const page = target.page();
  for (let left = most; left > 0; left--) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times ${key} did not lead there`);
}
