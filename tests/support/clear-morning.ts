import { expect, type Page } from '@playwright/test';
import { askSecondLook } from './ask-second-look.ts';
import { launchChromium } from './chromium.ts';
import { importLot } from './import-lot.ts';
import { findStatus, joinSite } from './join-site.ts';
import { makeMorningFile } from './morning-file.ts';
import { openPalette } from './open-palette.ts';
import { saveScreen } from './save-screen.ts';
import type { TestSite } from './site-server.ts';
import { tabTo } from './tab-to.ts';

type Morning = { site: TestSite; /** Of Awa, who decides. */ page: Page; /** Of Paul, who looks again. */ other: Page; /** Before the names of the screens. */ name: string };

const count = (page: Page) => page.getByRole('region', { name: 'Liste des offres' }).getByRole('status').filter({ hasText: /^(\d+ offres?|Aucune offre)/ });
const readCount = async (page: Page) => Number.parseInt((await count(page).innerText()).replace('Aucune', '0'), 10);
const record = (page: Page) => page.getByRole('region', { name: 'Fiche de l’offre' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Liste des offres' });

/** Leaves the list of what waits for a decision, narrowed by `words`, `there` in all, on its first line. */
async function search(page: Page, words: string, there: number): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).focus();
  await page.keyboard.press('Enter');
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill(words);
  await expect.poll(() => readCount(page)).toBe(there);
  await page.keyboard.press('Enter');
  await expect(grid(page).locator('[role=row][aria-selected=true]')).toBeFocused();
}

/** One reason for a whole filter, seen before; taken back by one undo, and done again. */
async function refuseDepartment(page: Page, department: string, there: number): Promise<void> {
  await search(page, `lieu:${department}`, there);
  await page.keyboard.press('b');
  const panel = page.getByRole('form', { name: 'Un seul acte pour toute la liste' });
  await expect(panel.getByRole('radio', { name: 'Refuser' })).toBeFocused();
  await tabTo(panel.getByLabel('Raison du refus'));
  await page.keyboard.type('Hors');
  await expect(panel.getByRole('button', { name: /^Refuser \d+ offres$/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  const results = page.getByRole('region', { name: 'Ce qui a été fait' });
  await expect(results.getByText(/^Fini\s: /)).toBeVisible();
  await results.getByRole('button', { name: 'Fermer' }).press('Enter');
  await expect.poll(() => readCount(page)).toBe(0);
  await page.keyboard.press('u');
  await expect.poll(() => readCount(page)).toBe(there);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => readCount(page)).toBe(0);
}

async function refuseGrappe(page: Page, name: string): Promise<void> {
  await search(page, '"valoriste volant"', 4);
  await expect(grid(page).getByRole('row')).toHaveCount(2);
  await expect(record(page).getByRole('heading', { level: 2 })).toContainText(/valoriste volant/i);
  await grid(page).getByRole('row').last().focus();
  await page.keyboard.press('g');
  const panel = page.getByRole('form', { name: 'Une seule décision pour la grappe' });
  await expect(panel.getByRole('group', { name: 'Offres de la grappe' }).getByRole('checkbox')).toHaveCount(4);
  await tabTo(panel.getByLabel('Raison du refus'));
  await page.keyboard.type('Hors');
  await expect(panel.getByRole('button', { name: 'Refuser 4 offres' })).toBeEnabled();
  await saveScreen(page, `${name}-grappe`);
  await page.keyboard.press('Control+Enter');
  const results = page.getByRole('region', { name: 'Ce qui a été décidé' });
  await expect(results.getByRole('listitem')).toHaveCount(4);
  await results.getByRole('button', { name: 'Fermer' }).press('Enter');
}

/** Asked of the recruiter, who answers on the page at the link; what came back opens on what changed, and is accepted. */
async function askAndAccept(page: Page, there: number, name: string): Promise<void> {
  await search(page, '', there);
  const title = await record(page).getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('c');
  const asking = page.getByRole('form', { name: 'Demander des corrections' });
  await expect(asking.getByRole('checkbox', { name: 'Titre' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(asking.getByLabel(/^Que corriger\s: Titre$/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Dites le métier');
  await expect(asking.getByRole('textbox', { name: 'Lettre au recruteur' })).toHaveValue(/Dites le métier/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: 'corrections demandées' })).toBeVisible();
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await page.keyboard.press('t');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('état:"à corriger"');
  await page.keyboard.press('Enter');
  const letter = record(page).getByText(/Corrigez-la sur cette page/);
  await expect(letter).toContainText('/corrections/');
  const address = /http\S+\/corrections\/[\w-]{43}/.exec(await letter.innerText())?.[0] ?? '';
  const browser = await launchChromium();
  const form = await (await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' })).newPage();
  await form.goto(address);
  await form.getByLabel('Titre (obligatoire) (à corriger)').fill(`${title} (retitrée)`.slice(0, 200));
  await form.getByRole('button', { name: 'Renvoyer l’offre' }).press('Enter');
  await expect(form.getByRole('heading', { name: 'Merci, l’offre est renvoyée' })).toBeVisible();
  await browser.close();
  await page.keyboard.press('q');
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('retitrée');
  await expect(grid(page).getByRole('img', { name: 'Revenue corrigée' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(record(page).locator('ins').first()).toContainText('retitrée');
  await saveScreen(page, `${name}-corrected`);
  await page.keyboard.press('a');
  await expect.poll(() => readCount(page)).toBe(0);
}

/** Every other one accepted, the rest refused with the first reason, each with keys alone. Answers how many of each. */
async function decideTheRest(page: Page, there: number): Promise<{ accepted: number; refused: number }> {
  await search(page, '', there);
  const done = { accepted: 0, refused: 0 };
  for (let left = there; left > 0; left--) {
    if (left % 2 === 0) {
      await page.keyboard.press('a');
      done.accepted++;
    } else {
      await page.keyboard.press('r');
      await expect(page.getByRole('form', { name: 'Refuser l’offre' }).getByRole('radio').first()).toBeFocused();
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');
      done.refused++;
    }
    await expect.poll(() => readCount(page), { intervals: [20, 50] }).toBe(left - 1);
  }
  return done;
}

async function lookAgain(page: Page, other: Page, name: string): Promise<void> {
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('état:refusée');
  await page.keyboard.press('Enter');
  await askSecondLook(page);
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await openPalette(other, 'second regard aller');
  const reading = other.getByRole('region', { name: 'L’offre à relire' });
  await expect(reading).toBeFocused();
  await expect(other.getByRole('main').getByText(/Acceptée par|Refusée par/)).toHaveCount(0);
  await saveScreen(other, `${name}-second-look`);
  await other.keyboard.press('a');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('status').filter({ hasText: /avis|décision que/ }).first()).toBeVisible();
}

/**
 * A whole morning: sixty offers come in and are decided without a mouse – a bulk act and its undo, a grappe, corrections that come back,
 * one by one, and a colleague's second look.
 */
export async function clearMorning({ site, page, other, name }: Morning): Promise<void> {
  await joinSite({ page }, 'Awa', await site.addUser('Awa', ['moderator']));
  await joinSite({ page: other }, 'Paul', await site.addUser('Paul', ['moderator']));
  await page.getByRole('link', { name: 'Réglages' }).press('Enter');
  await page.getByLabel('Délai avant l’envoi d’une décision, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).press('Enter');
  const file = makeMorningFile();
  await importLot(page, { file: 'matin.jsonl', text: file.text, count: '60', name: 'Ce matin' });
  await search(page, '', 60);
  await saveScreen(page, `${name}-sixty`);
  await refuseDepartment(page, file.department, file.there);
  await refuseGrappe(page, name);
  const left = 60 - file.there - 4;
  await askAndAccept(page, left, name);
  const { accepted, refused } = await decideTheRest(page, left - 1);
  expect(accepted + refused).toBe(left - 1);
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await lookAgain(page, other, name);
  await expect.poll(async () => (await site.publicOffers()).length).toBe(accepted + 1);
}
