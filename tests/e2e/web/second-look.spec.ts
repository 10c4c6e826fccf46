import { expect, type Page, test } from '@playwright/test';
import { askSecondLook } from '../../support/ask-second-look.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(page.getByRole('status').filter({ hasText: /^300 offres$/ })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

const countWaiting = async () => Number.parseInt((await page.getByRole('status').filter({ hasText: /attend(ent)? votre regard/ }).innerText()).replace('Aucune', '0'), 10);

test('a decision of someone else is read without what was decided, by keyboard alone', async () => {
  await openPalette(page, 'second regard aller');
  await expect(page.getByRole('heading', { level: 1, name: 'Second regard' })).toBeVisible();
  const reading = page.getByRole('region', { name: 'L’offre à relire' });
  await expect(reading).toBeFocused();
  await expect(page.getByRole('main').getByText(/Acceptée par|Refusée par|mis de côté/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Donner mon avis' })).toBeDisabled();
  await page.keyboard.press('r');
  await page.getByLabel('Raison du refus').selectOption('Hors de l’économie sociale et solidaire');
  await page.getByLabel(/Articles/).fill('4');
  for (const name of ['À regarder', 'Décisions proches']) await expect(page.getByRole('main').getByRole('region', { name })).toBeVisible();
  // Pages of other records tell what became of this offer: nothing leads to one.
  await expect(page.getByRole('main').locator('a[href*="offers"], a[href*="organisations"]')).toHaveCount(0);
  await saveScreen(page, 'second-look');
  await expectAccessible(page);
});

test('the opinion is given with one key, what was decided is told, and the next one is there', async () => {
  const before = await countWaiting();
  const title = page.getByRole('region', { name: 'L’offre à relire' }).getByRole('heading', { level: 2 });
  const given = await title.innerText();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: /avis|décision que/ }).first()).toBeVisible();
  await expect.poll(countWaiting).toBe(before - 1);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(countWaiting).toBe(before);
  await expect(title).toHaveText(given);
});

test('one that is left aside can be taken up again', async () => {
  const first = await page.getByRole('region', { name: 'L’offre à relire' }).getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('j');
  await expect(page.getByText('Vous en avez laissé une de côté.')).toBeVisible();
  await page.getByRole('button', { name: 'Les reprendre' }).press('Enter');
  await expect(page.getByRole('region', { name: 'L’offre à relire' }).getByRole('heading', { level: 2 })).toHaveText(first);
});

test('a page says where the team disagrees, by article, and never a rate without what it is a rate of', async () => {
  await page.keyboard.press('r');
  await page.getByLabel('Raison du refus').selectOption('Hors de l’économie sociale et solidaire');
  await page.getByLabel(/Articles/).fill('4');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Où l’équipe s’accorde' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Où l’équipe s’accorde' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Article 4/ })).toBeVisible();
  await expect(page.getByText('C’est encore trop peu pour en tirer un taux')).toBeVisible();
  await saveScreen(page, 'agreement');
  await expectAccessible(page);
  expect(app.problems).toEqual([]);
});

test('beside an offer, one key asks for a second look', async () => {
  await page.goto(`${app.url()}/#/offers?states=%5B%22refused%22%5D`);
  await expect(page.getByRole('heading', { level: 1, name: 'Offres' })).toBeVisible();
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await askSecondLook(page);
  await saveScreen(page, 'second-look-asked');
  await expectAccessible(page);
});
