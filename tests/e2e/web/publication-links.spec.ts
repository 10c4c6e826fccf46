import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { TestDesk } from '../../site/test-desk.ts';
import { createOffer } from '../../site/test-offers.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus } from '../../support/join-site.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let page: Page;
let address: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    const other = new TestDesk(await site.addUser('Ana', ['admin']));
    await other.begin();
    await createOffer(other, { title: 'Animatrice nature', contactEmail: 'ines@example.org', contactName: 'Inès Le Goff', employerName: 'La Boucle', placeLabel: 'Nantes' });
  });
  ({ page } = desk);
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Délai avant l’envoi d’une décision, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
});
test.afterAll(() => desk?.close());

/** A browser of somebody who has nothing to do with the desk. */
const openContext = async (options: BrowserContextOptions = {}) => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  return await browser.newContext(options);
};
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const sync = async () => {
  await page.keyboard.press('F9');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
};

test('the letter of an acceptance says where its link goes, and bears it once it is confirmed', async () => {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Animatrice nature' }).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText('Animatrice nature');
  await page.keyboard.press('Shift+A');
  await expect(page.getByRole('form', { name: 'Accepter avec un mot' })).toContainText('Le lien secret du recruteur prend la place de {lien}');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('t');
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Animatrice nature' }).getByRole('gridcell').nth(1).click();
  await record().getByText('Lettre', { exact: false }).first().click();
  await expect.poll(async () => {
    address = /https?:\/\/\S+\/publications\/[\w-]+/.exec((await record().textContent()) ?? '')?.[0] ?? '';
    return address;
  }).not.toBe('');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
});

test('at the link, without a script and by the keyboard alone, the recruiter prolongs; the offer says so and the team takes it back', async () => {
  const context = await openContext({ javaScriptEnabled: false });
  const form = await context.newPage();
  await form.goto(address);
  await expect(form.getByRole('heading', { level: 1 })).toHaveText('Prolonger ou clore votre offre');
  await form.getByRole('button', { name: /^Prolonger jusqu’au / }).focus();
  await form.keyboard.press('Enter');
  await expect(form.getByRole('status')).toContainText('Elle est prolongée');
  await context.close();
  await sync();
  await expect(record().getByTestId('recruiter-act')).toContainText('Le recruteur l’a prolongée par son lien');
  await expectAccessible(page);
  await saveScreen(page, 'life-prolonged-by-recruiter');
  await record().getByRole('button', { name: 'Annuler cette prolongation' }).click();
  await expect(record().getByTestId('recruiter-act')).toHaveCount(0);
  await page.keyboard.press('u');
  await expect(record().getByTestId('recruiter-act')).toBeVisible();
  await expect(findStatus(page)).toContainText('Tout est envoyé');
});

test('the page has nothing that axe finds; the recruiter closes there for a motive, which the offer then says, and is put online again', async () => {
  const context = await openContext();
  const form = await context.newPage();
  await form.goto(address);
  await expectAccessible(form);
  await form.screenshot({ path: 'out/screens/life-link-page.png', fullPage: true });
  await form.getByRole('link', { name: 'This page in English' }).click();
  await expect(form.getByRole('button', { name: 'Close the offer' })).toBeVisible();
  await expectAccessible(form);
  await form.screenshot({ path: 'out/screens/life-link-page-english.png', fullPage: true });
  await form.getByRole('link', { name: 'Cette page en français' }).click();
  await form.getByRole('button', { name: 'Clore l’offre' }).click();
  await expect(form.getByText('Choisissez une des réponses.')).toBeVisible();
  await expectAccessible(form);
  await form.getByLabel('Le poste est pourvu, grâce à cette annonce').check();
  await form.getByLabel(/^Par quelle voie/).selectOption('network');
  await form.getByRole('button', { name: 'Clore l’offre' }).click();
  await expect(form.getByRole('heading', { level: 1 })).toHaveText('Merci, l’offre est close');
  await expectAccessible(form);
  await form.goto(address);
  await expect(form.getByRole('heading', { level: 1 })).toHaveText('Cette offre ne paraît plus');
  await context.close();
  await sync();
  await expect(record().getByTestId('publication')).toContainText('Close par le recruteur');
  await saveScreen(page, 'life-closed-by-recruiter');
  await record().getByRole('button', { name: 'Remettre en ligne' }).click();
  await expect(record().getByTestId('publication')).toContainText('Publiée encore');
  await expectAccessible(page);
});
