import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;
const give = (name: string, text: string) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'], expectedProblems: [/422/] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('a file of references is imported, its wrong lines told by line and field', async () => {
  await openPalette(page, 'références importées');
  await expect(page.getByText('Aucun fichier n’a été importé.')).toBeVisible();
  await give('sirene.csv', 'siren,nom,categorie_juridique\n999000250,LES CAVES SONORES,9220\n999000169,AUTRE,92\n');
  await expect(page.getByRole('table').getByText('2 organisations sur 2 lignes')).toBeVisible();
  await page.getByRole('button', { name: /lignes? à revoir de sirene\.csv/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'À revoir dans sirene.csv' })).toContainText('categorie_juridique');
  await saveScreen(page, 'references');
  await expectAccessible(page);
});

test('it counts in the verdict of the organisation that bears its SIREN', async () => {
  await openPalette(page, 'aller aux organisations');
  await expect(page.getByRole('grid', { name: 'Organisations' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('caves');
  await expect(page.getByText('1 organisation', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const verdict = page.getByRole('region', { name: 'Est-elle de l’ESS ?' });
  await expect(verdict).toContainText('de droit');
  await expect(verdict).toContainText('sirene.csv');
  await saveScreen(page, 'organisation-references');
});

test('a verdict that a new file changed is told beside the list, with the published offers, and on the page', async () => {
  const summary = page.getByText(/verdicts? (a|ont) changé/);
  await openPalette(page, 'références importées');
  // The page of an organisation takes files too.
  await expect(page.getByRole('table').getByText('2 organisations sur 2 lignes')).toBeVisible();
  await give('sirene.csv', 'siren,nom,categorie_juridique\n999000250,LES CAVES SONORES,7210\n');
  await expect(page.getByRole('table').getByText('1 organisation sur 1 ligne')).toBeVisible();
  await openPalette(page, 'aller aux organisations');
  await summary.click();
  const changed = page.getByRole('group').filter({ has: summary });
  await expect(changed).toContainText('Les Caves sonores');
  await expect(changed).toContainText('de « de droit » à « non »');
  await saveScreen(page, 'organisations-changed');
  await expectAccessible(page);
  await changed.getByRole('link', { name: 'Les Caves sonores' }).click();
  await expect(page.getByRole('region', { name: 'Est-elle de l’ESS ?' })).toContainText(/Ce que disaient les sources.*: non.*: de droit/s);
  await saveScreen(page, 'organisation-trail');
});

test('forgotten, it counts no more; a file that is no table is refused in words', async () => {
  await openPalette(page, 'références importées');
  await page.getByRole('button', { name: 'Oublier sirene.csv' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Aucun fichier n’a été importé.')).toBeVisible();
  await give('page.csv', '<!doctype html><html></html>');
  await expect(page.getByRole('alert').filter({ hasText: /page web/ })).toBeVisible();
  await expect(page.getByRole('table').getByText(/Non retenu/)).toBeVisible();
  expect(app.problems).toEqual([]);
});
