import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

const text =
  'Vous accueillez le public, vous tenez la caisse et vous triez les objets donnés avec une équipe de six salariés. Vous animez un atelier de ' +
  'réparation le mercredi. Nous demandons de l’aisance avec le public et l’envie d’apprendre, pas de diplôme.';

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
  await expect(record().getByRole('list').last()).toContainText(/N’est pas un doublon de\s: aucune → 1 autre/);
  await page.keyboard.press('u');
  await expect(near()).toContainText('1 offre proche');
  await expect(rows().first()).toContainText('Doublon');
});

/** Offers of one employer in several towns, as a person of this desk writes them. */
async function writeGrappe(places: string[]): Promise<void> {
  for (const placeLabel of places)
    await page.evaluate(async (json) => {
      const { ok, status } = await fetch('/rpc/offers/create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) });
      if (!ok) throw new Error(`create: ${status}`);
    }, { title: 'Agent valoriste volant', description: text, employerName: 'Les Ressourceries du fleuve', placeLabel, territory: 'FR-44' });
}

test('G decides of a grappe at once: what it will touch is shown, one is left out, each has its line', async () => {
  await writeGrappe(['Nantes', 'Rezé', 'Couëron', 'Blain']);
  await page.keyboard.press('q');
  await page.keyboard.press('/');
  await page.keyboard.type('valoriste volant');
  // One line for the four, which a key opens out.
  await expect(grid().getByRole('row')).toHaveCount(2);
  await expect(grid().getByRole('button', { name: 'Grappe de 4 offres presque identiques' })).toBeVisible();
  await expect(page.getByText('4 offres, en 1 ligne')).toBeVisible();
  await grid().getByRole('row').nth(1).click();
  await expect(record()).toContainText('Cette ligne réunit 4 offres presque identiques.');
  await saveScreen(page, 'offers-grappe');
  await expectAccessible(page);
  await page.keyboard.press('Shift+G');
  await expect(grid().getByRole('row')).toHaveCount(5);
  await expect(record()).not.toContainText('Cette ligne réunit');
  await saveScreen(page, 'offers-grappe-open');
  await expectAccessible(page);
  await expect(near()).toContainText('3 offres proches');
  await grid().getByRole('row').nth(1).focus();
  await page.keyboard.press('g');
  const panel = page.getByRole('form', { name: 'Une seule décision pour la grappe' });
  const members = panel.getByRole('group', { name: 'Offres de la grappe' });
  await expect(members.getByRole('checkbox')).toHaveCount(4);
  await expect(members.getByRole('checkbox').first()).toBeFocused();
  await expect(members).toContainText(/Blain · Reçue · reçue le .+ · celle-ci/);
  await members.getByRole('checkbox').last().press('Space');
  await expect(panel.getByRole('button', { name: 'Refuser 3 offres' })).toBeDisabled();
  await panel.getByLabel('Raison du refus').selectOption('Informations manquantes');
  await expect(panel.getByRole('textbox', { name: /[Ll]ettre/ })).not.toHaveValue('');
  await saveScreen(page, 'near-offers-group');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const results = page.getByRole('region', { name: 'Ce qui a été décidé' });
  await expect(results.getByRole('listitem')).toHaveText([/Blain\s: refusée/, /Nantes\s: refusée/, /Rezé\s: refusée/]);
  await saveScreen(page, 'near-offers-group-done');
  await expectAccessible(page);
  await expect(grid().getByRole('row')).toHaveCount(2);
});

test('one undo takes the whole grappe back', async () => {
  await page.getByRole('region', { name: 'Ce qui a été décidé' }).getByRole('button', { name: 'Fermer' }).press('Enter');
  // The note that offers it is gone after ten seconds, which the screen checks before may take.
  await page.keyboard.press('u');
  await expect(grid().getByRole('row')).toHaveCount(5);
  expect(app.problems).toEqual([]);
});
