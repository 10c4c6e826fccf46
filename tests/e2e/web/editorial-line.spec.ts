import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const articles = () => page.getByRole('list', { name: 'Ligne éditoriale' }).getByRole('listitem');
const versions = () => page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('the line ships with its articles, and is read from the palette', async () => {
  await openPalette(page, 'ligne éditoriale');
  await expect(articles()).toHaveCount(12);
  await expect(articles().nth(1)).toContainText('Article 2, « Une rémunération annoncée »');
  await saveScreen(page, 'line');
  await expectAccessible(page);
});

test('an article is changed by keyboard; each version shows who, when, and what it changed', async () => {
  await articles().nth(1).getByRole('link').focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('textbox', { name: 'Texte' });
  await expect(text).toHaveValue(/^L’offre dit ce que le poste est payé/);
  await text.fill((await text.inputValue()).replace('ou la grille d’une convention collective', 'ou la grille publiée d’une convention collective'));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nouvelle version de l’article 2')).toBeVisible();
  await expect(versions()).toHaveCount(2);
  await expect(versions().first()).toContainText('Version 2, par');
  await expect(versions().first().locator('ins')).toContainText('publiée');
  await saveScreen(page, 'line-article');
  await expectAccessible(page);
});

test('the new version is taken back at once', async () => {
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(versions()).toHaveCount(1);
  await page.getByRole('button', { name: 'Revenir à la version en vigueur' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Rien n’est changé.')).toBeVisible();
});

test('an article is added under the next number', async () => {
  await openPalette(page, 'ligne éditoriale');
  await page.getByRole('button', { name: 'Ajouter un article' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Des délais tenus');
  await page.getByRole('textbox', { name: 'Texte' }).fill('L’employeur répond à chaque candidature dans le mois.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Article 13' })).toBeVisible();
});

test('a refusal cites articles by their numbers, its letter quotes them, the decision keeps them', async () => {
  await openPalette(page, 'aller aux offres');
  await page.keyboard.press('q');
  await expect(record().getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page).toHaveURL(/id=/);
  const address = page.url();
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: 'Informations manquantes' }).focus();
  await page.keyboard.press('Space');
  const field = page.getByRole('textbox', { name: 'Articles de la ligne éditoriale' });
  await field.fill('2, 40');
  await expect(field).toHaveAccessibleDescription(/Aucun article en vigueur ne porte le numéro 40/);
  await expect(page.getByRole('button', { name: 'Refuser', exact: true }).last()).toBeDisabled();
  await field.fill('2, 13');
  await expect(page.getByText('Article 13, « Des délais tenus »').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(/Article 2, «\sUne rémunération annoncée\s»\s: L’offre dit .+\n\nArticle 13, «\sDes délais tenus\s»\s: L’employeur répond/s);
  await field.scrollIntoViewIfNeeded();
  await saveScreen(page, 'refuse-with-articles');
  await expectAccessible(page);
  await field.press('Control+Enter');
  await expect(page.getByText(/: refusée/).first()).toBeVisible();
  // The next one opens, and its address follows.
  await expect(page).not.toHaveURL(address);
  await page.goto(address);
  await expect(record().getByRole('link', { name: 'Article 13, « Des délais tenus »' })).toBeVisible();
  await saveScreen(page, 'refused-with-articles');
  await expectAccessible(page);
  expect(app.problems).toEqual([]);
});

test('a refusal takes the article that is proposed with its own key, another with one more, none only when someone says so', async () => {
  await page.goto(`${app.url()}/#/offers?states=%5B%22received%22%5D`);
  await expect(page.getByRole('button', { name: /^Refuser/ }).first()).toBeVisible();
  await expect(page).toHaveURL(/id=/);
  const address = page.url();
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: 'Paiement demandé au candidat' }).focus();
  await page.keyboard.press('Space');
  const field = page.getByRole('textbox', { name: 'Articles de la ligne éditoriale' });
  await expect(field).toHaveValue('7');
  await expect(page.getByRole('checkbox', { name: /Article 7/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /Article 7/ })).toHaveAccessibleDescription(/motif «\sPaiement demandé au candidat\s»/);
  await saveScreen(page, 'refuse-proposed');
  await page.getByRole('checkbox', { name: /Article 7/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Citez un article au moins, ou dites qu’il n’y en a aucun.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Aucun article' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/: refusée/).first()).toBeVisible();
  await expect(page).not.toHaveURL(address);
  await page.goto(address);
  await expect(record().getByText(/Aucun article cité/).first()).toBeVisible();
});

test('at twice the size, without a mouse, the line still fits', async () => {
  await page.setViewportSize({ width: 640, height: 400 });
  await openPalette(page, 'ligne éditoriale');
  await expect(articles()).toHaveCount(13);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible(page);
});

test('beside an offer stand the closest past decisions, within reach of a key; going against one is told, and holds nobody up', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPalette(page, 'aller aux offres');
  await expect(record().getByRole('heading', { level: 2 })).toBeVisible();
  const seller = 'Vous présentez nos gammes de cosmétiques à des particuliers et recrutez vos propres vendeurs. Un kit de départ est à acheter avant la première vente.';
  const create = async (title: string) => {
    const field = page.getByRole('textbox', { name: 'Titre' });
    // What was on the screen before may still be closing.
    await expect(async () => {
      if (!(await field.isVisible())) await page.keyboard.press('n');
      await expect(field).toBeVisible({ timeout: 2000 });
    }).toPass();
    await field.fill(title);
    await page.getByRole('textbox', { name: 'Texte de l’offre' }).fill(seller);
    await page.keyboard.press('Control+Enter');
    await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
  };
  await create('Conseiller à domicile');
  await page.keyboard.press('r');
  await page.getByRole('radio', { name: 'Paiement demandé au candidat' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Articles de la ligne éditoriale' }).fill('7');
  await expect(page.getByText('Article 7, « Rien à payer pour candidater »').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/: refusée/).first()).toBeVisible();
  await create('Conseillère à domicile');
  const precedents = page.getByRole('region', { name: 'Décisions proches' });
  await expect(precedents).toContainText(/1 proche\s: 1 refusée \(art\. 7\)/);
  await expect(page.getByTestId('contradiction')).toContainText('L’accepter irait contre une décision proche');
  await saveScreen(page, 'precedents');
  await expectAccessible(page);
  await page.keyboard.press('h');
  await saveScreen(page, 'precedents-open');
  await expect(precedents.getByRole('button', { name: /Conseiller à domicile/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(record().getByRole('heading', { level: 2 })).toContainText('Conseiller à domicile');
  await page.goBack();
  await expect(record().getByRole('heading', { level: 2 })).toContainText('Conseillère à domicile');
  await page.keyboard.press('Shift+A');
  await expect(page.getByTestId('contradiction')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/: acceptée/).first()).toBeVisible();
  expect(app.problems).toEqual([]);
});
