import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const selected = () => grid().locator('[role=row][aria-selected=true]');
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const title = () => record().getByRole('heading', { level: 2 });
const count = () => page.getByRole('status').filter({ hasText: /^\d+ offres?$/ });
const readCount = async () => Number.parseInt((await count().textContent()) ?? '', 10);
const toast = (words: RegExp) => page.getByRole('status').filter({ hasText: words });

/** The list and the record speak of the same offer. */
async function readOpenTitle(): Promise<string> {
  const row = selected().getByRole('gridcell').nth(1);
  await expect(async () => expect(await title().textContent()).toBe(await row.textContent())).toPass();
  return (await title().textContent()) ?? '';
}

test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'], expectedProblems: [/net::ERR_FAILED/] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

// One person's morning, in order: each step starts where the one before left the screen.
test.describe.configure({ mode: 'serial' });

test('the screen opens on the first offer, beside the list', async () => {
  await expect(count()).toHaveText('300 offres');
  await readOpenTitle();
  await expect(record().getByRole('heading', { name: 'Faits' })).toBeVisible();
  await saveScreen(page, 'offers');
  await expectAccessible(page);
});

test('a filter is chosen with the keyboard, says how many, and stands in the address', async () => {
  await page.getByRole('group', { name: 'Filtres' }).getByRole('button', { name: 'État' }).focus();
  await page.keyboard.press('Enter');
  const received = page.getByRole('checkbox', { name: /^Reçue \(\d+\)$/ });
  await expect(received).toBeFocused();
  const shown = Number.parseInt(/\((\d+)\)/.exec((await received.getAttribute('aria-label')) ?? (await page.getByText(/^Reçue \(\d+\)$/).textContent()) ?? '')?.[1] ?? '', 10);
  await page.keyboard.press('Space');
  await expect(count()).toHaveText(`${shown} offres`);
  await saveScreen(page, 'offers-filter');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(received).toBeHidden();
  expect(decodeURIComponent(page.url())).toContain('states=["received"]');
});

test('J and K, then the arrows in the list, go from one offer to the next', async () => {
  // The filter may have left out the offer that is open.
  await grid().locator('[role=row][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(selected()).toHaveAttribute('aria-rowindex', '2');
  const first = await readOpenTitle();
  await page.keyboard.press('j');
  await expect(selected()).toHaveAttribute('aria-rowindex', '3');
  expect(await readOpenTitle()).not.toBe(first);
  await page.keyboard.press('k');
  await expect(title()).toHaveText(first);
  await selected().focus();
  await page.keyboard.press('End');
  await expect(selected()).toHaveAttribute('aria-rowindex', String((await readCount()) + 1));
  await expect(selected()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(selected()).toHaveAttribute('aria-rowindex', '2');
  await expect(selected()).toBeFocused();
  await expect(title()).toHaveText(first);
});

test('further down than the list shows, the chosen offer stays wholly in sight', async () => {
  const box = async (of: ReturnType<typeof selected>) => (await of.boundingBox()) ?? { y: Number.NaN, height: 0 };
  for (let i = 0; i < 30; i++) await page.keyboard.press('j');
  await expect(selected()).toHaveAttribute('aria-rowindex', /^3\d$/);
  await expect(async () => {
    const [row, list] = [await box(selected()), await box(page.locator('[data-grid]'))];
    expect(row.y + row.height).toBeLessThanOrEqual(list.y + list.height);
  }).toPass();
  for (let i = 0; i < 30; i++) await page.keyboard.press('k');
  await expect(async () => {
    const [row, header] = [await box(selected()), await box(grid().getByRole('row').first())];
    expect(row.y).toBeGreaterThanOrEqual(header.y + header.height);
  }).toPass();
});

test('A accepts, says when it leaves, and opens the next', async () => {
  const before = await readCount();
  const accepted = await readOpenTitle();
  await page.keyboard.press('a');
  await expect(toast(/acceptée – part dans 10/)).toContainText(accepted);
  await expect(count()).toHaveText(`${before - 1} offres`);
  await expect(selected()).toHaveAttribute('aria-rowindex', '2');
  await readOpenTitle();
});

test('an offer that could not be accepted comes back, and what went wrong is said', async () => {
  const opened = await readOpenTitle();
  await page.route(/offers\/decide/, (route) => route.abort());
  await page.keyboard.press('a');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await page.unroute(/offers\/decide/);
  await expect(title()).toHaveText(opened);
  expect(await readOpenTitle()).toBe(opened);
});

test('U takes it back, as long as it has not left', async () => {
  const before = await readCount();
  await page.keyboard.press('u');
  await expect(toast(/Annulé\s: /)).toBeVisible();
  await expect(count()).toHaveText(`${before + 1} offres`);
  await expect(record().getByRole('definition').first()).toHaveText('Reçue');
  await page.keyboard.press('Control+Shift+z');
  await expect(toast(/Rétabli\s: /)).toBeVisible();
  await expect(count()).toHaveText(`${before} offres`);
  await page.keyboard.press('Control+z');
  await expect(count()).toHaveText(`${before + 1} offres`);
});

test('R refuses for a reason, which chooses the letter', async () => {
  await page.keyboard.press('j');
  const before = await readCount();
  const refused = await readOpenTitle();
  await page.keyboard.press('r');
  const panel = page.getByRole('form', { name: 'Refuser l’offre' });
  await expect(panel.getByRole('radio').first()).toBeFocused();
  // Without a reason nothing leaves.
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByRole('radiogroup', { name: 'Raison du refus' })).toHaveAccessibleDescription(/Choisissez une raison/);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(panel.getByRole('radio', { name: 'Critère discriminatoire' })).toBeChecked();
  await expect(panel.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(new RegExp(`L1132-1`));
  expect(await panel.getByRole('textbox', { name: 'Lettre au recruteur' }).inputValue()).toContain(refused);
  await saveScreen(page, 'offers-refuse');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect(toast(/refusée – part dans 10/)).toContainText(refused);
  await expect(count()).toHaveText(`${before - 1} offres`);
});

test('C asks for corrections on marked fields; Escape closes without a trace', async () => {
  const before = await readCount();
  const offer = await readOpenTitle();
  await page.keyboard.press('c');
  const panel = page.getByRole('form', { name: 'Demander des corrections' });
  await expect(panel.getByRole('checkbox', { name: 'Titre' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(title()).toHaveText(offer);
  await page.keyboard.press('c');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Précisez le métier');
  await expect(panel.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(/– Titre\u00a0: Précisez le métier/);
  await saveScreen(page, 'offers-corrections');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(toast(/corrections demandées/)).toContainText(offer);
  await expect(count()).toHaveText(`${before - 1} offres`);
});

test('keys pressed faster than offers open reach the offer that the list shows', async () => {
  await selected().focus();
  await page.keyboard.press('Home');
  await readOpenTitle();
  const before = await readCount();
  const third = await grid().locator('[role=row][aria-rowindex="4"]').getByRole('gridcell').nth(1).textContent();
  await Promise.all([page.keyboard.press('j'), page.keyboard.press('j'), page.keyboard.press('a')]);
  await expect(toast(/acceptée – part/)).toContainText(third ?? 'no third row');
  await expect(count()).toHaveText(`${before - 1} offres`);
});

test('P takes an offer in charge and lets it go', async () => {
  await page.keyboard.press('t');
  await expect(count()).toHaveText('300 offres');
  await selected().focus();
  await page.keyboard.press('Home');
  await readOpenTitle();
  const state = record().getByRole('definition').first();
  const isTaken = (await state.textContent()) === 'Prise en charge';
  await page.keyboard.press('p');
  await expect(state).toHaveText(isTaken ? 'Reçue' : 'Prise en charge');
  await page.keyboard.press('p');
  await expect(state).toHaveText(isTaken ? 'Prise en charge' : 'Reçue');
  await expect(record().getByRole('listitem').filter({ hasText: 'Reçue → Prise en charge' })).not.toHaveCount(0);
});

test('the slash searches as one types, without accents', async () => {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Chercher dans les offres' });
  await expect(field).toBeFocused();
  await page.keyboard.type('charge de mission');
  await expect(count()).not.toHaveText('300 offres');
  expect(await readCount()).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(grid().locator('[role=row]:focus')).toHaveCount(1);
  await saveScreen(page, 'offers-search');
  await expectAccessible(page);
  await page.keyboard.press('/');
  await page.keyboard.type('xqzw');
  await expect(page.getByText('Aucune offre ne répond à cette recherche.')).toBeVisible();
  await saveScreen(page, 'offers-empty');
  await expectAccessible(page);
  // Left without a row to go to: the next key is no letter of the search.
  await page.keyboard.press('Enter');
  await expect(field).not.toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(count()).toHaveText('300 offres');
});

test('nothing went wrong in the page', () => {
  expect(app.problems).toEqual([]);
});
