import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const findings = () => page.getByRole('region', { name: 'À regarder' });
const row = (name: string) => findings().getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${name}, `) }) });
const mark = (words: string) => record().getByRole('link', { name: words, exact: true });

const title = 'Directeur de ressourcerie';
const description = [
  'Vous tenez la caisse et vous accueillez le public, avec une équipe de six salariés.',
  'Profil recherché : moins de 30 ans, bonne présentation, anglais langue maternelle.',
  `<img src=x onerror="document.title='pris'"> \u202eécrit à l’envers\u202c \u200bmoins de 40 ans\u200b ${'m'.repeat(10_000)}`,
].join('\n\n');

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('each thing to look at is underlined in the text and explained beside it, with its level in words and its article', async () => {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Titre' }).fill(title);
  await page.getByRole('textbox', { name: 'Texte de l’offre' }).fill(description);
  await page.keyboard.press('Control+Enter');
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
  await expect(row('Âge maximal').first()).toContainText('Bloquant');
  await expect(row('Âge maximal').first()).toContainText('Code du travail, art. L5331-2');
  await expect(row('Âge maximal').first()).toContainText('moins de 30 ans');
  await expect(mark('moins de 30 ans')).toHaveAttribute('data-level', 'bloquant');
  await expect(mark('Directeur')).toHaveAttribute('data-level', 'avertissement');
});

test('what blocks is told first, then what is to be checked, then advice', async () => {
  const levels = await findings().locator('ul').first().locator('[data-level]').evaluateAll((all) => all.map((one) => one.getAttribute('data-level') ?? ''));
  const weights = levels.map((level) => ['bloquant', 'avertissement', 'info'].indexOf(level));
  expect(new Set(weights).size).toBeGreaterThan(1);
  expect(weights).toEqual(weights.toSorted((one, other) => one - other));
});

test('markup, hidden characters and endless words are shown as they are, and run nothing', async () => {
  await expect(record()).toContainText('<img src=x onerror=');
  expect(await page.title()).not.toBe('pris');
  await expect(row('Âge maximal')).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
});

test('a click on the words leads to their explanation, and its name leads back to the words', async () => {
  await mark('moins de 30 ans').click();
  await expect(row('Âge maximal').first().getByRole('button').first()).toBeFocused();
  await row('Âge maximal').first().getByRole('button').first().press('Enter');
  await expect(mark('moins de 30 ans')).toBeFocused();
  await expect(mark('moins de 30 ans')).toHaveAttribute('data-chosen', 'true');
});

test('S and Maj+S go from one to the next and back, in the order in which they are told', async () => {
  await page.keyboard.press('s');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-explains') ?? '');
  await expect.poll(focused).toContain('langue.native');
  await page.keyboard.press('Shift+S');
  await expect.poll(focused).toContain('age.max');
  await saveScreen(page, 'offer-findings');
  await expectAccessible(page);
});

test('X sets it aside, with who and when; it is folded below, brought back from there, and undone like any change', async () => {
  await page.keyboard.press('x');
  const folded = findings().getByRole('group');
  await expect(folded).toContainText('1 point mis de côté');
  await expect(mark('moins de 30 ans')).toHaveCount(0);
  await folded.locator('summary').press('Enter');
  await expect(folded).toContainText(/Mis de côté par .+, le .+/);
  await saveScreen(page, 'offer-findings-aside');
  await expectAccessible(page);
  await folded.getByRole('button', { name: /^Remettre : Âge maximal/ }).press('Enter');
  await expect(mark('moins de 30 ans')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(mark('moins de 30 ans')).toHaveCount(0);
});

test('M writes what is proposed in the offer, by the same door as its form, and the original is kept', async () => {
  await mark('Directeur').click();
  await page.keyboard.press('m');
  await expect(record().getByRole('heading', { level: 2 })).toHaveText('Directeur·rice de ressourcerie');
  await expect(row('Titre d’un seul genre')).toHaveCount(0);
});

test('L asks the recruiter for a correction, with the reason and the article in the letter', async () => {
  await mark('bonne présentation').click();
  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(/bonne présentation[\s\S]+L1132-1/);
  await saveScreen(page, 'offer-findings-letter');
  await expectAccessible(page);
  expect(app.problems).toEqual([]);
});
