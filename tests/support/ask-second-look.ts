import { expect, type Page } from '@playwright/test';

/** Asks with one key for a second look at the first offer from here that may be asked for: one in twenty is drawn already, by its moment. */
export async function askSecondLook(page: Page): Promise<void> {
  const looks = page.getByRole('region', { name: 'Second regard' });
  const ask = looks.getByRole('button', { name: /^Le demander/ });
  await expect(looks).toBeVisible();
  await expect(async () => {
    if (!(await ask.isVisible())) await page.keyboard.press('j');
    await expect(ask).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 30_000 });
  await page.keyboard.press('v');
  await expect(looks).toContainText('Un second regard est demandé.');
}
