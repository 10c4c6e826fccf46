import { expect, type Page } from '@playwright/test';

/** Asks with one key for a second look at the nearest offer that may be asked for, down the list, then up: one in twenty is drawn already, by its moment. */
export async function askSecondLook(page: Page): Promise<void> {
  const looks = page.getByRole('region', { name: 'Second regard' });
  const ask = looks.getByRole('button', { name: /^Le demander/ });
  const offer = page.locator('section[data-offer]');
  // What is below the text of an offer comes once that is painted: its history is the last of it.
  const whole = offer.getByRole('region', { name: 'Historique', exact: true });
  let way = 'j';
  await expect(looks).toBeVisible();
  await expect(async () => {
    await expect(whole).toBeVisible();
    if (!(await ask.isVisible())) {
      const before = await offer.getAttribute('data-offer');
      await page.keyboard.press(way);
      await expect(offer).not.toHaveAttribute('data-offer', before ?? '', { timeout: 1000 }).catch(() => {
        way = 'k';
      });
    }
    await expect(ask).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('v');
  await expect(looks).toContainText('Un second regard est demandé.');
}
