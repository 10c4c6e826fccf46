import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const search = () => page.getByRole('textbox', { name: 'Chercher une règle' });
const rules = () => page.getByRole('list', { name: 'Règles des offres' }).getByRole('listitem');

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('the rules are found by typing, and gone through with the arrows', async () => {
  await openPalette(page, 'règles des offres');
  await expect(rules()).toHaveCount(40);
  await saveScreen(page, 'rules');
  await expectAccessible(page);
  await search().fill('stage');
  await expect(rules()).toHaveCount(3);
  await search().press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('link', { name: 'Gratification du stage' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(search()).toBeFocused();
  await search().fill('temps de travail');
  await search().press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
  await expect(page.getByText('Rien n’est changé.')).toBeVisible();
});

test('a change is rehearsed over a year before it can be switched on, and shows what it would have got wrong, with the offers', async () => {
  await page.getByRole('radio', { name: 'Bloquant' }).focus();
  await page.keyboard.press('Space');
  const switchOn = page.getByRole('button', { name: 'Mettre en service' });
  // The key rehearses what has been changed: on a busy machine it came before the change.
  await expect(page.getByText('Rien n’est changé.')).toBeHidden();
  await expect(switchOn).toBeDisabled();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Répétition', exact: true })).toBeVisible();
  const wrong = page.getByRole('button', { name: /offres? acceptées? sur .+ (aurait|auraient) maintenant un point bloquant/ });
  await wrong.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /maintenant un point bloquant/ }).getByRole('link').first()).toBeVisible();
  await wrong.evaluate((button) => button.scrollIntoView({ block: 'start' }));
  await saveScreen(page, 'rule-rehearsal');
  await expectAccessible(page);
  await expect(switchOn).toBeEnabled();
});

test('an offer that it would have got wrong is one key away, and the rehearsal is still there when one comes back', async () => {
  const link = page.getByRole('table', { name: /maintenant un point bloquant/ }).getByRole('link').first();
  const title = (await link.textContent()) ?? '';
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 })).toContainText(title);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Répétition', exact: true })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Bloquant' })).toBeChecked();
});

test('switched on, it says who changed it, and is undone at once', async () => {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^En service/)).toBeVisible();
  await expect(page.getByText(/^Changée par/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Historique' })).toContainText('Gravité');
  await page.evaluate(() => window.scrollTo(0, 0));
  await saveScreen(page, 'rule');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/personne ne l’a changée/)).toBeVisible();
});

test('an amount of law is added and taken away by keyboard, each with whose it is; one that cannot be meant says why', async () => {
  await openPalette(page, 'montants de la loi');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Montants de la loi');
  const smic = page.getByRole('table', { name: 'SMIC, brut de l’heure' });
  await expect(smic.getByRole('row').nth(1)).toContainText(/Bureau$/);
  await page.getByLabel('À partir du').focus();
  await page.getByLabel('À partir du').fill('2027-01-01');
  await page.getByRole('textbox', { name: 'Montant en euros' }).fill('125,30');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/plus de 20\s% au-dessus du montant du 1 juin 2026, 12,31\s€/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Montant en euros' })).toBeFocused();
  await saveScreen(page, 'amount-refused');
  await page.getByRole('textbox', { name: 'Montant en euros' }).fill('12,53');
  await page.keyboard.press('Enter');
  await expect(smic.getByRole('row').nth(1)).toContainText(/1 janv\. 2027\s*12,53\s€/);
  await expect(page.getByRole('region', { name: 'Historique' })).toContainText(/12,53\s€ ajouté/);
  await saveScreen(page, 'amounts');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retirer le montant du 1 janv. 2027' }).focus();
  await page.keyboard.press('Enter');
  await expect(smic.getByRole('row').nth(1)).toContainText('1 juin 2026');
  await expect(page.getByRole('heading', { name: 'SMIC, brut de l’heure' })).toBeFocused();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  await expect(smic.getByRole('row').nth(1)).toContainText(/12,53\s€/);
});

test('a threshold says its usual value and its bounds, is rehearsed, and is switched on by keyboard', async () => {
  await openPalette(page, 'ouvrir les règles');
  await search().fill('doublon');
  await search().press('Enter');
  const alike = page.getByRole('textbox', { name: /^Ressemblance des deux textes/ });
  await expect(page.getByText('Bureau\u202f: 90. De 70 à 100.')).toBeVisible();
  await alike.fill('40');
  await expect(page.getByText('Écrivez un nombre entier de 70 à 100.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Répéter sur un an' })).toBeDisabled();
  await alike.fill('80');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Les doublons sont cherchés parmi les offres d’aujourd’hui/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mettre en service' })).toBeEnabled();
  await page.evaluate(() => window.scrollTo(0, 0));
  await saveScreen(page, 'rule-thresholds');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Historique' })).toContainText(/Seuils.+80/);
});

test('words of the team are told on the offer and put in the letter', async () => {
  await openPalette(page, 'règles des offres');
  await search().fill('âge maximal');
  await search().press('Enter');
  await page.getByRole('textbox', { name: 'Pourquoi, avec vos mots' }).fill('La loi interdit « {mots} », et nos statuts aussi.');
  await page.getByRole('textbox', { name: 'Dans la lettre au recruteur, avec vos mots' }).fill('Merci de retirer « {mots} ».');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^En service.*Âge maximal$/)).toBeVisible();
  await openPalette(page, 'aller aux offres');
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Chargé·e d’accueil');
  await page.getByRole('textbox', { name: 'Texte de l’offre' }).fill('Vous accueillez le public avec une équipe de six salariés. Profil : moins de 30 ans.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'À regarder' })).toContainText('La loi interdit « moins de 30 ans », et nos statuts aussi.');
  await page.getByRole('link', { name: 'moins de 30 ans', exact: true }).click();
  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(/Merci de retirer « moins de 30 ans »\./);
  expect(app.problems).toEqual([]);
});
