import { expect, type Page } from '@playwright/test';

type Lot = { file: string; text: string; /** As the tab of the new ones counts them. */ count: string; name: string };

/** Lets in, by keyboard, a file of which every line is a new offer. */
export async function importLot(page: Page, { file, text, count, name }: Lot): Promise<void> {
  await page.getByRole('link', { name: 'Imports' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: `Comment lire ${file}` })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('tab', { name: `Nouvelles (${count})` })).toBeVisible();
  await page.getByRole('textbox', { name: 'Nom du lot' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`Le lot «\\s${name}\\s» est importé`))).toBeVisible({ timeout: 60_000 });
}
