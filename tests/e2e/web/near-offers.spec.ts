import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const title = () => record().getByRole('heading', { level: 2 });
const near = () => page.getByRole('region', { name: 'Offres proches' });
const rows = () => near().getByRole('listitem').filter({ has: page.locator('[data-near]') });

/** Looks for an offer of the examples that came twice: the one that waits, not the one of the archive. */
async function openCopy(words: string): Promise<void> {
  await page.keyboard.press('q');
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(grid().getByRole('row')).toHaveCount(2);
  await grid().getByRole('row').last().click();
  await expect(near()).toContainText(/\d+ offres? proches?/);
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('an offer that came before stands beside it, with what became of it', async () => {
  await openCopy('accueil et secrétaire');
  await expect(rows().first()).toContainText(/100\s%Doublon/);
  await expect(rows().first()).toContainText('Archivée');
  await expect(rows().first()).toContainText(/Acceptée par .+, /);
});

test('D goes to it, its reasons open with a key, each with its points', async () => {
  await grid().getByRole('row').last().focus();
  await page.keyboard.press('d');
  await expect(rows().first().getByRole('button', { name: /^Ouvrir/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const reasons = rows().first().getByRole('group').getByRole('listitem');
  await expect(reasons).toContainText([/^Même texte \(100\s%\)\+45$/, /^Même titre\+20$/, /^Même numéro SIRET\+20$/, /^Même lieu\+15$/, /^Même contrat\+4$/]);
  await saveScreen(page, 'near-offers');
  await expectAccessible(page);
});

test('its title opens it, and a step back returns', async () => {
  await near().locator('[data-near]').first().press('Enter');
  await expect(record().getByRole('definition').first()).toHaveText('Archivée');
  await expect(rows().first()).toContainText('Reçue');
  await page.goBack();
  await expect(record().getByRole('definition').first()).toHaveText('Reçue');
  await expect(title()).toHaveText('Agent·e d’accueil et secrétaire');
  expect(app.problems).toEqual([]);
});

test('« Pas un doublon » is said with a key, stands with its author on both offers, and is undone', async () => {
  await grid().getByRole('row').last().focus();
  await page.keyboard.press('d');
  await rows().first().getByRole('button', { name: /^Pas un doublon/ }).press('Enter');
  await expect(near()).toContainText('Aucune offre proche · 1 mise à part');
  await expect(rows().first()).toContainText(/Pas un doublon\s: .+ 2026/);
  await expect(rows().first().getByRole('button', { name: /^Revenir dessus/ })).toBeFocused();
  await saveScreen(page, 'near-offers-apart');
  await expectAccessible(page);
  await near().locator('[data-near]').first().press('Enter');
  await expect(record().getByRole('definition').first()).toHaveText('Archivée');
  await expect(near()).toContainText('1 mise à part');
  await page.goBack();
  await expect(record().getByRole('list').last()).toContainText(/N’est pas un doublon de\s: aucune → 1 offre/);
  await page.keyboard.press('u');
  await expect(near()).toContainText('1 offre proche');
  await expect(rows().first()).toContainText('Doublon');
});
