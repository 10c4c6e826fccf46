import { expect, type Page } from '@playwright/test';
import { openPalette } from './open-palette.ts';

type Search = { go: string; grid: string; typed: string; /** What the list then says of how many there are. */ found: string; title: string };

/** From anywhere to the page of a record, by keyboard: its list, a few words of it, and the first that is found. */
export async function openFound(page: Page, { go, grid, typed, found, title }: Search): Promise<void> {
  await openPalette(page, go);
  await expect(page.getByRole('grid', { name: grid })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  await expect(page.getByText(found, { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}
