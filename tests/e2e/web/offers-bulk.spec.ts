import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { tabTo } from '../../support/tab-to.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const count = () => page.getByRole('status').filter({ hasText: /^(\d+ offres?|Aucune offre)$/ });
const panel = () => page.getByRole('form', { name: 'Un seul acte pour toute la liste' });
const confirm = (words: RegExp) => panel().getByRole('button', { name: words });
const reason = () => panel().getByLabel('Raison du refus');
const row = (at: number) => panel().getByRole('grid').locator(`[role=row][data-index="${at}"]`);
const countTaken = async () => Number.parseInt(/\d+/.exec((await confirm(/^Refuser \d+ offres?$/).textContent()) ?? '')?.[0] ?? '', 10);
const results = () => page.getByRole('region', { name: 'Ce qui a été fait' });

test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(count()).toHaveText('300 offres', { timeout: 60_000 });
});
test.afterAll(() => app.close());
test.describe.configure({ mode: 'serial' });

test('B looks at the whole filter: how many by state, what would be done, why not to the others', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('lieu:44 -état:archivée ');
  await expect(count()).not.toHaveText('300 offres');
  await page.keyboard.press('Enter');
  await page.keyboard.press('b');
  await expect(panel().getByRole('radio', { name: 'Refuser' })).toBeFocused();
  await expect(panel().getByText(/^La liste compte \d+ offres\s: .*en état «\sReçue\s»/)).toBeVisible();
  await expect(panel().getByRole('radio', { name: /offres? (à laquelle|auxquelles) il s’applique/ })).toBeChecked();
  await expect(panel().getByRole('radio', { name: /leur état ne le permet pas/ })).toBeVisible();
  await expect(confirm(/^Refuser \d+ offres$/)).toBeDisabled();
  await saveScreen(page, 'offers-bulk');
  await expectAccessible(page);
});

test('each offer says under what is blocking what is to be checked', async () => {
  await expect(panel().getByRole('gridcell', { name: /À vérifier\s: ./ }).first()).toBeAttached();
});

test('the bar that confirms is whole at the foot of the window', async () => {
  await expect(confirm(/^Refuser \d+ offres$/)).toBeInViewport({ ratio: 1 });
  await expect(panel().getByRole('button', { name: 'Annuler' })).toBeInViewport({ ratio: 1 });
});

test('without a reason Ctrl+Enter goes to the reason, which says what it lacks', async () => {
  await page.keyboard.press('Control+Enter');
  await expect(reason()).toBeFocused();
  await expect(reason()).toHaveAttribute('aria-invalid', 'true');
  await expect(reason()).toHaveAccessibleDescription('Choisissez une raison.');
});

test('all that must be filled comes before the table, which is one stop of Tab', async () => {
  await tabTo(panel().getByRole('textbox', { name: 'Nom de l’acte' }));
  await tabTo(row(0));
  await page.keyboard.press('Tab');
  await expect(panel().getByRole('grid').locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(row(0)).toBeFocused();
});

test('in the table the arrows go from offer to offer, to the last one', async () => {
  const taken = await countTaken();
  await page.keyboard.press('ArrowDown');
  await expect(row(1)).toBeFocused();
  await saveScreen(page, 'offers-bulk-table');
  await page.keyboard.press('End');
  await expect(row(taken - 1)).toBeFocused();
  await expect(row(taken - 1)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(row(0)).toBeFocused();
});

test('each offer can be taken out, and those put aside say why', async () => {
  const before = await countTaken();
  await page.keyboard.press('Space');
  await expect(confirm(new RegExp(`^Refuser ${before - 1} offres?$`))).toBeVisible();
  await expect(row(0)).toHaveAttribute('aria-selected', 'false');
  await panel().getByRole('radio', { name: /leur état ne le permet pas/ }).check();
  await expect(panel().getByRole('grid')).toContainText(/Elle est «\s.+\s»\./);
  await expect(panel().getByRole('grid').getByRole('checkbox')).toHaveCount(0);
  await saveScreen(page, 'offers-bulk-left');
});

test('one button does it as one named act, with a line for each offer', async () => {
  await tabTo(reason(), 'Shift+Tab');
  await page.keyboard.type('Info');
  await expect(panel().getByRole('textbox', { name: /[Ll]ettre/ })).toHaveValue(/\{titre\}/);
  await tabTo(panel().getByRole('textbox', { name: 'Nom de l’acte' }));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Tri de novembre');
  await page.keyboard.press('Control+Enter');
  await expect(results().getByText(/^Fini\s: \d+ offres faites\.$/)).toBeVisible();
  await expect(results().getByRole('cell', { name: 'refusée' }).first()).toBeVisible();
  await saveScreen(page, 'offers-bulk-done');
  await expectAccessible(page);
});

test('U takes all of it back from the results, which Escape closes for the list', async () => {
  await page.keyboard.press('u');
  await expect(page.getByRole('status').filter({ hasText: /Annulé\s: «\sTri de novembre\s»/ })).toBeVisible();
  await expect(results().getByText(/^Tout est annulé/)).toBeVisible();
  await expect(results().getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(results()).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Chercher dans les offres' })).toHaveValue('lieu:44 -état:archivée ');
  await expect(grid().locator('[role=row][tabindex="0"]')).toBeFocused();
  await expect(grid().getByRole('row').filter({ hasText: 'Reçue' }).first()).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('the palette opens it too; Escape closes it without a trace', async () => {
  await openPalette(page, 'toute la liste');
  await expect(panel()).toBeVisible();
  await panel().getByRole('radio', { name: 'Archiver' }).check();
  await expect(panel().getByRole('textbox', { name: /[Ll]ettre/ })).toHaveCount(0);
  await expect(confirm(/^Archiver \d+ offres?$/)).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  expect(app.problems).toEqual([]);
});

test('the same correction is asked of the whole list, seen before; without a field it cannot be', async () => {
  await page.keyboard.press('b');
  await panel().getByRole('radio', { name: 'Demander des corrections' }).check();
  await expect(confirm(/^Demander des corrections à \d+ recruteurs?$/)).toBeDisabled();
  await panel().getByRole('checkbox', { name: /^Rémunération/ }).first().check();
  await panel().getByRole('textbox', { name: /Rémunération/ }).first().fill('Dites combien le poste est payé.');
  await expect(panel().getByRole('textbox', { name: /[Ll]ettre/ })).toHaveValue(/\{corrections\}/);
  await saveScreen(page, 'offers-bulk-corrections');
  await expectAccessible(page);
  await panel().getByRole('textbox', { name: 'Nom de l’acte' }).fill('La paie, partout');
  await page.keyboard.press('Control+Enter');
  await expect(results().getByText(/^Fini\s: \d+ offres? faites?\.$/)).toBeVisible();
  await expect(results().getByRole('cell', { name: 'renvoyée à corriger' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(results().getByText(/^Tout est annulé/)).toBeVisible();
  expect(app.problems).toEqual([]);
});
