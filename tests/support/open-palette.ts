import { expect, type Page } from '@playwright/test';

/** Runs the command that these words find, as a person does by keyboard; ends once the palette has closed. */
export async function openPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: /^(Chercher une commande|Find a command)$/ });
  await palette.fill(words);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}
