import { expect, type Page, test } from '@playwright/test';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const openRow = () => grid().locator('[role=row][aria-selected=true]');
const reading = () => page.getByRole('region', { name: 'Texte de l’offre' });
const readTop = () => reading().evaluate((box) => box.scrollTop);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
  await page.evaluate(async (json) => {
    await fetch('/rpc/offers/create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) });
  }, { title: 'Archiviste de longue haleine', description: 'Vous classez les archives.\n\n'.repeat(200), employerName: 'Les Archives', placeLabel: 'Nantes', territory: 'FR-44' });
  await page.keyboard.press('/');
  await page.keyboard.type('longue haleine');
  await expect(page.getByText('1 offre', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(reading()).toContainText('longue haleine');
  await expect(openRow()).toBeFocused();
});
test.afterAll(() => app.close());

test('Space reads on in the offer by a page, and the list keeps the keyboard', async () => {
  const page1 = await reading().evaluate((box) => box.clientHeight);
  await page.keyboard.press('Space');
  await expect.poll(readTop).toBeGreaterThan(page1 / 2);
  expect(await readTop()).toBeLessThan(page1);
  await expect(openRow()).toBeFocused();
});

test('Shift+Space goes back', async () => {
  await page.keyboard.press('Shift+Space');
  await expect.poll(readTop).toBe(0);
});

test('the help of keys tells both', async () => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog').getByRole('row').filter({ hasText: 'Lire la suite du texte' })).toContainText('Espace');
  await page.keyboard.press('Escape');
  expect(app.problems).toEqual([]);
});
