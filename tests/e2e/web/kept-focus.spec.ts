import { expect, type Page, test } from '@playwright/test';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const findings = () => page.getByRole('region', { name: 'À regarder' });
const openRow = () => grid().locator('[role=row][aria-selected=true]');
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-explains') ?? document.activeElement?.tagName);

/** Offers with things to look at, of which the last is open, its row under the hand: the list may have known the others first, and keeps what is open. */
async function openWritten(): Promise<void> {
  for (const name of ['première', 'seconde', 'troisième'])
    await page.evaluate(async (json) => {
      const { ok, status } = await fetch('/rpc/offers/create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) });
      if (!ok) throw new Error(`create: ${status}`);
    }, { title: `Luthier de la ${name} fabrique`, description: 'Moins de 30 ans, bonne présentation, anglais langue maternelle.', employerName: `La ${name} fabrique`, placeLabel: 'Nantes', territory: 'FR-44' });
  await page.keyboard.press('/');
  await page.keyboard.type('luthier de la fabrique');
  await expect(page.getByText('3 offres', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(openRow()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expect(record().locator('[data-reading]')).toContainText('troisième');
  await expect(findings().locator('[data-explains]')).not.toHaveCount(0);
  await expect(openRow()).toBeFocused();
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'], expectedProblems: [/status of 422/] });
  page = app.page;
  await expect(grid()).toBeVisible({ timeout: 60_000 });
  await openWritten();
});
test.afterAll(() => app.close());

test('the help of keys gives the keyboard back to the list', async () => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(openRow()).toBeFocused();
});

test('from a finding, J goes on in the list', async () => {
  await page.keyboard.press('s');
  await expect.poll(focused).toContain('age.max');
  await page.keyboard.press('j');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '3');
  await expect(openRow()).toBeFocused();
});

test('the help of keys, asked for from a finding, gives the keyboard back to it', async () => {
  await expect(record()).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('s');
  await expect.poll(focused).toContain('age.max');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(focused).toContain('age.max');
});

test('findings set aside one after the other lead to the next, and the last one to the list', async () => {
  const count = await findings().locator('ul').first().locator('[data-explains]').count();
  for (let left = count - 1; left >= 0; left--) {
    await page.keyboard.press('x');
    await expect(findings().getByText(new RegExp(`^${count - left} points? mis de côté`))).toBeVisible();
    if (left > 0) await expect.poll(focused).not.toBe('BODY');
  }
  await expect(openRow()).toBeFocused();
});

test('a finding set aside by its button leaves the keyboard beside it', async () => {
  await page.keyboard.press('k');
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
  await expect(findings().locator('[data-explains]')).not.toHaveCount(0);
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await findings().getByRole('listitem').nth(1).getByRole('button').last().press('Enter');
  await expect(findings().getByText('1 point mis de côté')).toBeVisible();
  await expect.poll(focused).toContain('age.max');
});

test('an offer that is closed stays to be read, and its list keeps the keyboard', async () => {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('état:publiée ');
  await page.keyboard.press('Enter');
  await expect(record().getByRole('definition').first()).toHaveText('Publiée');
  await expect(openRow()).toBeFocused();
  const closed = await record().getAttribute('data-offer');
  await page.keyboard.press('Shift+C');
  const panel = page.getByRole('form', { name: 'Clore l’offre' });
  await panel.getByRole('radio').first().check();
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await expect(record().getByRole('definition').first()).toHaveText('Close');
  await expect(record()).toHaveAttribute('data-offer', closed ?? '');
  await expect(grid()).toBeFocused();
});

test('the next arrow leads to the row that took the place of what was closed', async () => {
  await page.keyboard.press('ArrowDown');
  await expect(record().getByRole('definition').first()).toHaveText('Publiée');
  await expect(openRow()).toBeFocused();
  await expect(openRow()).toHaveAttribute('aria-rowindex', '2');
});

test('a button that is disabled while it works has the keyboard again after that', async () => {
  await page.getByRole('link', { name: 'Imports' }).press('Enter');
  const choose = page.getByRole('button', { name: 'Choisir un fichier' });
  const chooser = page.waitForEvent('filechooser');
  await choose.press('Enter');
  await (await chooser).setFiles({ name: 'photo.jsonl', mimeType: 'application/json', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) });
  await expect(page.getByText(/^Ce n’est pas un fichier de texte/)).toBeVisible();
  await expect(choose).toBeFocused();
  expect(app.problems).toEqual([]);
});
