import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openFound } from '../../support/open-found.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const near = () => page.getByRole('region', { name: 'Personnes proches' });
const heading = () => page.getByRole('heading', { level: 1 });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

const openPerson = (typed: string, found: string, title: string) => openFound(page, { go: 'aller aux personnes', grid: 'Personnes', typed, found, title });

test('those who asked to join or to be correspondents are listed', async () => {
  await openPalette(page, 'aller aux personnes');
  await expect(page.getByText('14 personnes', { exact: true })).toBeVisible();
  await saveScreen(page, 'people');
  await expectAccessible(page);
});

test('beside someone, the same person who wrote for something else: why, and what became of it; D goes there, Enter opens it', async () => {
  await openPerson('aicha.hoarau', '2 personnes', 'Aïcha Hoarau');
  await expect(near()).toContainText('1 personne proche');
  await expect(near()).toContainText('Même personne');
  await expect(near()).toContainText(/Adhésion, le .+ Acceptée par Patrick Huet/);
  await page.keyboard.press('d');
  await expect(near().getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('Même adresse');
  await expect(near()).toContainText('Même nom');
  await saveScreen(page, 'near-people');
  await expectAccessible(page);
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('HOARAU Aïcha');
  await expect(near().getByRole('link')).toHaveText('Aïcha Hoarau');
});

test('« Pas la même personne » is remembered on both, with who said it, and undone', async () => {
  await near().getByRole('button', { name: /^Pas la même personne/ }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('Aucune personne proche · 1 mise à part');
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(heading()).toHaveText('Aïcha Hoarau');
  await expect(near()).toContainText(/Pas la même personne\s: /);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('1 personne proche');
});

test('two of one family, at one address, are not said to be one', async () => {
  await openPerson('loic kermarrec', '2 personnes', 'Loïc Kermarrec');
  await expect(near()).toContainText('Même adresse ou téléphone, autre nom');
});

test('the fee of a member is noted by keys: an amount that cannot be read is said, nothing is half noted', async () => {
  await openPerson('gwenaelle.cadiou', '1 personne', 'Gwenaëlle Cadiou');
  const fee = page.getByRole('region', { name: 'Cotisation' });
  await expect(fee).toContainText('Aucune cotisation n’est notée.');
  await page.keyboard.press('e');
  await page.keyboard.type('vingt');
  await page.keyboard.press('Control+Enter');
  await expect(fee).toContainText('Écrivez un montant en euros');
  await page.getByLabel('Montant').fill('25,50');
  await page.getByLabel('Reçue le').fill('2026-11-20');
  await saveScreen(page, 'fee');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(fee).toContainText(/25,50\s€, reçue le .*20 nov/);
  await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
  await expect(fee).toContainText('Aucune cotisation n’est notée.');
});

test('P goes to those near the contacts of an organisation; « pas la même personne » is seen from the other one too, and undone', async () => {
  const contacts = page.getByRole('region', { name: 'Proches de ses contacts' });
  const openOrganisation = (title: string) => openFound(page, { go: 'aller aux organisations', grid: 'Organisations', typed: title, found: '1 organisation', title });
  await openOrganisation('La Ferme des Marais');
  await expect(contacts).toContainText('Proche du contact Loïc Diarra');
  await expect(contacts).toContainText('Vilaine Énergie');
  await page.keyboard.press('p');
  await expect(contacts.getByRole('link')).toBeFocused();
  await saveScreen(page, 'near-contacts');
  await expectAccessible(page);
  await contacts.getByRole('button', { name: 'Pas la même personne' }).focus();
  await page.keyboard.press('Enter');
  await expect(contacts).toContainText('1 mise à part');
  await openOrganisation('Vilaine Énergie');
  await expect(contacts).toContainText(/Pas la même personne\s: /);
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(contacts).toContainText('Proche du contact Loïc Diarra');
  expect(app.problems).toEqual([]);
});
