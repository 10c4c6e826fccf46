import { expect, type Page, test } from '@playwright/test';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const openRow = () => grid().locator('[role=row][aria-selected=true]');
const title = () => page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 });
const readTop = () => page.locator('[data-grid]').evaluate((box) => box.scrollTop);
const search = async (text: string) => {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};
/** The record is of the row that is chosen. */
const expectSame = () => expect(async () => expect(await title().textContent()).toBe(await openRow().getByRole('gridcell').nth(1).textContent())).toPass();

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expectSame();
  await openRow().focus();
});
test.afterAll(() => app.close());

test('a search that leaves the open offer out opens the first that it found, at the top of the list', async () => {
  await page.keyboard.press('End');
  await expect.poll(readTop).toBeGreaterThan(1000);
  await expectSame();
  // Not by what the rules say of offers, whose list goes on filling: the last offer is of a volunteer.
  await search('contrat:cdd');
  await expect(grid()).toHaveAttribute('aria-busy', 'false');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expect.poll(readTop).toBe(0);
  await expectSame();
  // Who types is not called away.
  await expect(page.getByRole('combobox', { name: 'Chercher dans les offres' })).toBeFocused();
});

test('an offer that the search finds too stays open', async () => {
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '3');
  await expectSame();
  const opened = await title().textContent();
  await page.keyboard.press('t');
  await expect(page.getByText('300 offres', { exact: true })).toBeVisible();
  await expectSame();
  expect(await title().textContent()).toBe(opened);
});

test('where nothing is found, no offer is left under the keys; the first that is found later opens', async () => {
  await search('contrat:cdi introuvable');
  await expect(page.getByText('Aucune offre', { exact: true })).toBeVisible();
  await expect(title()).toHaveCount(0);
  await search('contrat:cdd');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expectSame();
});

test('a key that moves nothing in the list does not call back whoever types a search after it', async () => {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expect(openRow()).toBeFocused();
  await page.keyboard.press('Home');
  const field = page.getByRole('combobox', { name: 'Chercher dans les offres' });
  // The list changes while one types: what comes next is for the field.
  for (const words of ['contrat:cdi', 'contrat:cdd', 'contrat:cdi']) {
    await search(words);
    await expect(grid().getByRole('row').nth(1).getByRole('gridcell').nth(4)).toHaveText(words === 'contrat:cdi' ? 'CDI' : 'CDD');
    await expect(field).toBeFocused();
  }
  expect(app.problems).toEqual([]);
});
