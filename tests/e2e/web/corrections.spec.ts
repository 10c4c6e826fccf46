import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { TestDesk } from '../../site/test-desk.ts';
import { editOf } from '../../site/test-offers.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus } from '../../support/join-site.ts';
import { saveScreen } from '../../support/save-screen.ts';
import type { TestSite } from '../../support/site-server.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let page: Page;
let site: TestSite;
let address: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    for (const title of ['Animatrice nature', 'Comptable à mi-temps'])
      await site.submitOffer({ title, description: 'Vous accueillez le public.\n\nDeux samedis par mois.', employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000', contactName: 'Inès Le Goff' });
  });
  ({ page, site } = desk);
});
test.afterAll(() => desk?.close());

/** A browser of the recruiter's, who has nothing to do with the desk. */
const openContext = async (options: BrowserContextOptions) => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('no browser');
  return await browser.newContext(options);
};
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const panel = (name: string) => page.getByRole('form', { name });
const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title });

async function openOffer(title: string): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.keyboard.press('t');
  await row(title).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
}

test('the delays are set in the settings, 0 being never', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Délai avant l’envoi d’une décision, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  await page.getByLabel('Relancer après, en jours').fill('x');
  await page.getByRole('button', { name: 'Enregistrer ces délais' }).click();
  await expect(page.getByText('Un nombre entier de 0 à 365.')).toBeVisible();
  await page.getByLabel('Relancer après, en jours').fill('10');
  await page.getByLabel('Clore après, en jours').fill('0');
  await page.getByRole('button', { name: 'Enregistrer ces délais' }).click();
  await expect(page.getByText('Un nombre entier de 0 à 365.')).toBeHidden();
  await expectAccessible(page);
});

test('corrections are asked by keyboard, each field beside what it says; the letter then bears the link', async () => {
  await openOffer('Animatrice nature');
  await page.keyboard.press('c');
  const asking = panel('Demander des corrections');
  await expect(asking.getByText('Aujourd’hui : La Boucle')).toBeVisible();
  await asking.getByRole('checkbox', { name: 'Rémunération minimale' }).focus();
  await page.keyboard.press('Space');
  await asking.getByLabel('Que corriger : Rémunération minimale').fill('Il manque le montant');
  await asking.getByRole('checkbox', { name: 'Lieu' }).check();
  await expect(asking.getByLabel('Lettre au recruteur')).toHaveValue(/– Rémunération minimale\s: Il manque le montant[^]*\{lien\}/);
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await openOffer('Animatrice nature');
  const letter = record().getByText(/Corrigez-la sur cette page/);
  await expect(letter).toContainText(`${site.url}/corrections/`);
  address = /http\S+\/corrections\/[\w-]{43}/.exec(await letter.innerText())?.[0] ?? '';
  await saveScreen(page, 'corrections-asked');
  await expectAccessible(page);
});

test('the recruiter corrects the offer on the page at the link, by keyboard and without a script', async () => {
  const context = await openContext({ javaScriptEnabled: false, locale: 'fr-FR' });
  const form = await context.newPage();
  await form.goto(address);
  const pay = form.getByLabel('Rémunération minimale (en euros) (à corriger)');
  await expect(pay).toHaveAccessibleDescription('Il manque le montant');
  await pay.fill('beaucoup');
  await form.getByRole('button', { name: 'Renvoyer l’offre' }).click();
  await expect(form.getByRole('alert')).toContainText('Rémunération minimale');
  await expect(pay).toHaveValue('beaucoup');
  await expect(pay).toHaveAccessibleDescription('Il manque le montant Écrivez un montant en euros, par exemple 1950 ou 12,50.');
  await pay.fill('1950');
  await form.locator('summary').click();
  await form.getByLabel('Texte de l’offre (obligatoire)').fill('Vous accueillez le public.\n\nUn samedi par mois.');
  await form.getByLabel('Un mot pour l’équipe (facultatif)').fill('Le lieu est le bon.');
  await form.getByRole('button', { name: 'Renvoyer l’offre' }).focus();
  await form.keyboard.press('Enter');
  await expect(form.getByRole('heading', { name: 'Merci, l’offre est renvoyée' })).toBeVisible();
  await context.close();
});

test('the form, its refusal, its thanks and a dead link have nothing that axe finds', async () => {
  const context = await openContext({ locale: 'fr-FR' });
  const form = await context.newPage();
  await form.goto(address);
  await expect(form.getByRole('heading', { name: 'Ce lien ne s’ouvre pas' })).toBeVisible();
  await expectAccessible(form);
  await openOffer('Comptable à mi-temps');
  await page.keyboard.press('c');
  await panel('Demander des corrections').getByRole('checkbox', { name: 'Titre' }).check();
  await panel('Demander des corrections').getByLabel('Que corriger : Titre').fill('Comptable H/F');
  await page.keyboard.press('Control+Enter');
  await openOffer('Comptable à mi-temps');
  const link = /http\S+\/corrections\/[\w-]{43}/.exec(await record().getByText(/Corrigez-la sur cette page/).innerText())?.[0] ?? '';
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await form.goto(link);
  await form.locator('summary').click();
  await saveScreen(form, 'corrections-form');
  await expectAccessible(form);
  await form.getByLabel('Titre (obligatoire)').fill('');
  await form.getByRole('button', { name: 'Renvoyer l’offre' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await saveScreen(form, 'corrections-form-refused');
  await expectAccessible(form);
  await form.goto(link);
  await form.getByRole('link', { name: 'This page in English' }).focus();
  await form.keyboard.press('Enter');
  await expect(form.getByRole('heading', { level: 1, name: 'Correct your offer' })).toBeVisible();
  await form.locator('summary').click();
  await saveScreen(form, 'corrections-form-english');
  await expectAccessible(form);
  await form.getByLabel('Lowest pay (in euros)').fill('a lot');
  await form.getByRole('button', { name: 'Send the offer back' }).click();
  await expect(form.getByLabel('Lowest pay (in euros)')).toHaveAccessibleDescription('Write an amount in euros, for instance 1950 or 12.50.');
  await expect(form.locator('html')).toHaveAttribute('lang', 'en');
  await saveScreen(form, 'corrections-form-english-refused');
  await expectAccessible(form);
  await form.goto(`${address}?lang=en`);
  await expect(form.getByRole('heading', { name: 'This link does not open' })).toBeVisible();
  await expectAccessible(form);
  await context.close();
});

test('the offer that came back says so in the list, and opens on what changed: the marked fields first, untouched ones named', async () => {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await expect(row('Animatrice nature').getByRole('img', { name: 'Revenue corrigée' })).toBeVisible();
  await openOffer('Animatrice nature');
  const items = record().getByRole('region', { name: 'L’offre' }).getByRole('listitem');
  await expect(items).toHaveCount(3);
  await expect(items.nth(0)).toContainText('Lieu');
  await expect(items.nth(0)).toContainText('inchangé');
  await expect(items.nth(1)).toContainText('Il manque le montant');
  await expect(items.nth(1).locator('ins')).toContainText('1 950');
  await expect(items.nth(2)).toContainText('Texte de l’offre');
  await expect(record()).toContainText('Le lieu est le bon.');
  await saveScreen(page, 'corrections-back');
  await expectAccessible(page);
  await record().getByRole('button', { name: 'Voir toute l’offre' }).click();
  await expect(record().getByRole('link', { name: 'Un samedi par mois.' })).toBeVisible();
  await expect(record().getByRole('region', { name: 'L’offre' })).toBeFocused();
});

test('it is accepted with one key, and published', async () => {
  await openOffer('Animatrice nature');
  await page.keyboard.press('a');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await expect.poll(async () => (await site.publicOffers()).map(({ title, payMin }) => [title, payMin])).toEqual([['Animatrice nature', 195_000]]);
});

test('an offer without an answer is to be reminded: the list says so, the letter is ready, and asking again makes a new link', async () => {
  const other = new TestDesk(await site.addUser('Paul', ['moderator']));
  const found = (await other.begin()).find((item) => item.kind === 'put' && (item.fields as OfferFields).title === 'Comptable à mi-temps');
  if (found?.kind !== 'put') throw new Error('not there');
  const { correctionLink } = found.fields as OfferFields;
  if (!correctionLink) throw new Error('no link');
  await other.change(editOf(found.id, { correctionLink }, { correctionLink: { ...correctionLink, remindedAt: new Date().toISOString() } }, found.ver));
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.keyboard.press('t');
  await expect(row('Comptable à mi-temps').getByRole('img', { name: 'À relancer' })).toBeVisible();
  await openOffer('Comptable à mi-temps');
  await expect(record().getByText(/À relancer\s: sans réponse depuis/)).toBeVisible();
  await saveScreen(page, 'corrections-remind');
  await expectAccessible(page);
  await record().getByRole('button', { name: 'Relancer le recruteur' }).click();
  await expect(panel('Relancer le recruteur').getByRole('checkbox', { name: 'Titre' })).toBeChecked();
  await expect(panel('Relancer le recruteur').getByLabel('Lettre au recruteur')).toHaveValue(/n’avons pas reçu de réponse/);
  await page.keyboard.press('Control+Enter');
  await openOffer('Comptable à mi-temps');
  await expect(record().getByText(/À relancer\s: sans réponse depuis/)).toBeHidden();
  await expect(row('Comptable à mi-temps').getByRole('img', { name: 'À relancer' })).toBeHidden();
});
