import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openFound } from '../../support/open-found.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const near = () => page.getByRole('region', { name: 'Communiqués proches' });
const heading = () => page.getByRole('heading', { level: 1 });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

const openRelease = (typed: string, title: string) => openFound(page, { go: 'aller aux communiqués', grid: 'Communiqués', typed, found: '1 communiqué', title });

test('releases are listed, found by typing, and kept by what became of them', async () => {
  await openPalette(page, 'aller aux communiqués');
  await expect(page.getByText('14 communiqués', { exact: true })).toBeVisible();
  await saveScreen(page, 'press');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'État' }).selectOption({ label: 'Refusé' });
  await expect(page.getByText('1 communiqué', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'État' }).selectOption({ label: 'Tous les états' });
});

test('beside a release, the one that was sent before: why, and what became of it; D goes to it, Enter opens it', async () => {
  await openRelease('centre de santé mutualiste', 'Un cinquième centre de santé mutualiste à Saint-Nazaire');
  await expect(near()).toContainText('1 communiqué proche');
  await expect(near()).toContainText('Doublon');
  await expect(near()).toContainText('Accepté par Solenn Le Goff');
  await page.keyboard.press('d');
  await expect(near().getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('Même organisation');
  await expect(near()).toContainText('Reçus à 7 jours d’écart');
  await saveScreen(page, 'near-releases');
  await expectAccessible(page);
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('Communiqué de presse : un cinquième centre de santé à Saint-Nazaire');
  await expect(near()).toContainText('Un cinquième centre de santé mutualiste');
});

test('« Pas un doublon » is remembered on both, with who said it, and undone', async () => {
  await near().getByRole('button', { name: /^Pas un doublon/ }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText(/Aucun communiqué proche · 1 mis à part/);
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('Un cinquième centre de santé mutualiste à Saint-Nazaire');
  await expect(near()).toContainText(/Pas un doublon\s: /);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('1 communiqué proche');
});

test('the programme of last year is of the same series, and no duplicate', async () => {
  await openRelease('onze', 'Onze villages, onze compagnies : le programme du festival');
  await expect(near()).toContainText('De la même série, pas le même');
  await expect(near()).toContainText('Édition : la 9ᵉ ici, la 8ᵉ pour l’autre');
});

test('the page of an organisation leads to its releases', async () => {
  await openFound(page, { go: 'aller aux organisations', grid: 'Organisations', typed: 'Mutuelle du Sillon', found: '1 organisation', title: 'Mutuelle du Sillon' });
  await page.getByRole('region', { name: 'Communiqués' }).getByRole('link', { name: 'Un cinquième centre de santé mutualiste' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('Un cinquième centre de santé mutualiste à Saint-Nazaire');
  expect(app.problems).toEqual([]);
});
