import { expect, type Page, test } from '@playwright/test';
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

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Ana', 'admin', async (site) => {
    const offer = { employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000', contactName: 'Kate Moor', contactEmail: 'kate@example.org' };
    await site.submitOffer({ ...offer, title: 'Comptable à mi-temps', description: 'Vous tenez les comptes.' });
    await site.submitOffer({ ...offer, title: 'Cuisinier du midi', description: 'Vous préparez les repas.', contactName: 'Inès Le Goff', contactEmail: 'ines@example.org' });
    await site.submitOffer({ ...offer, title: 'Project officer', description: 'We are looking for a project officer who will work with our partners in Africa and in Europe. You have a good knowledge of the field.' });
  });
  ({ page, site } = desk);
});
test.afterAll(() => desk?.close());

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const panel = (name: string) => page.getByRole('form', { name });
const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title });
const words = () => page.getByLabel('Texte de la lettre');
const preview = () => page.getByTestId('template-letter');

async function openOffer(title: string): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.keyboard.press('t');
  await row(title).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
}

test('the letters are listed in both languages, each with whose words it has', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Délai avant l’envoi d’une décision, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  await page.getByRole('link', { name: 'Lire ou changer les lettres types' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lettres types' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(18);
  await expect(page.getByRole('link', { name: 'Refus\u202f: Offre périmée, en anglais\u202f: Texte de Bureau' })).toBeVisible();
  await saveScreen(page, 'templates');
  await expectAccessible(page);
});

test('a letter is written beside what it makes of a real offer; a place that is unknown, or missing, is told where it is and not kept', async () => {
  await page.getByRole('link', { name: /^Relance des corrections, en français/ }).click();
  await words().fill('Bonjour {contact},\n\nPour {Employer} :\n{corrections}');
  await expect(page.getByText('«\u202f{Employer}\u202f» n’est pas un champ\u202f: vouliez-vous dire {employeur}\u202f?')).toBeVisible();
  await expect(page.getByText('Il manque {lien}', { exact: false })).toBeVisible();
  await expect(preview().locator('mark')).toHaveText('{Employer}');
  await expect(page.getByRole('button', { name: 'Enregistrer pour l’équipe' })).toBeDisabled();
  await page.getByRole('button', { name: 'Ligne 3\u202f:' }).click();
  await page.keyboard.type('{employeur}');
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: /^Insérer \{lien\}/ }).click();
  await expect(words()).toHaveValue('Bonjour {contact},\n\nPour {employeur} :\n{corrections}{lien}');
  await expect(page.getByText('Tous les champs sont reconnus.')).toBeVisible();
  await expect(preview()).toContainText('Pour La Boucle');
  await saveScreen(page, 'template-form');
  await expectAccessible(page);
});

test('it is saved for the team by a key, taken back, and the words of Bureau are one key away', async () => {
  await page.goto(`${page.url().split('#')[0]}#/settings/templates/en/refuse.expired`);
  await words().fill('Dear {contact},\n\n“{title}” is over.\n\n{articles}');
  await expect(preview()).toContainText('Dear Kate Moor');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Écrite par Ana, le/)).toBeVisible();
  await page.keyboard.press('Control+Shift+E');
  await expect(words()).toHaveValue(/Its last day to apply/);
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(words()).toHaveValue(/is over\./);
});

test('what is asked at a point of an offer in English is in English, whatever the window speaks', async () => {
  await openOffer('Project officer');
  await expect(page.getByRole('region', { name: 'À regarder' })).toContainText('L’offre n’est pas écrite en français.');
  await page.keyboard.press('s');
  await page.keyboard.press('l');
  const asking = panel('Demander des corrections');
  await expect(asking.getByLabel('Lettre au recruteur')).toHaveValue(/^Dear Kate Moor[^]*\(Labour Code, art\. L/);
  await page.keyboard.press('Escape');
});

test('an offer in English proposes its letter in English, and says why; it leaves in the words of the team', async () => {
  await openOffer('Project officer');
  await page.keyboard.press('r');
  const refusing = panel('Refuser l’offre');
  await refusing.getByRole('radio', { name: 'Offre périmée' }).check();
  await expect(refusing.getByText('Proposée\u202f: l’offre est écrite en anglais.')).toBeVisible();
  await expect(refusing.getByLabel('Lettre au recruteur')).toHaveValue(/^Dear Kate Moor,\n\n“Project officer” is over\.\n\n[^]*Article 12, “Notices up to date/);
  await saveScreen(page, 'letter-in-english');
  await expectAccessible(page);
  await page.keyboard.press('Control+Shift+L');
  await expect(refusing.getByLabel('Lettre au recruteur')).toHaveValue(/^Bonjour Kate Moor/);
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('Control+Enter');
  await openOffer('Project officer');
  await expect(record().getByText('“Project officer” is over.')).toHaveAttribute('lang', 'en');
});

test('the next offer of that address is proposed the same language', async () => {
  await openOffer('Comptable à mi-temps');
  await page.keyboard.press('c');
  const asking = panel('Demander des corrections');
  await expect(asking.getByText('Proposée\u202f: c’est celle de la dernière lettre à cette adresse.')).toBeVisible();
  await asking.getByRole('checkbox', { name: 'Lieu' }).check();
  await expect(asking.getByLabel('Lettre au recruteur')).toHaveValue(/^Dear Kate Moor[^]*– Place\n/);
  await page.keyboard.press('Control+Enter');
  await openOffer('Cuisinier du midi');
  await page.keyboard.press('c');
  await panel('Demander des corrections').getByRole('checkbox', { name: 'Titre' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
});

test('those who have not answered are one key away, and are reminded at once, each in their language', async () => {
  const other = new TestDesk(await site.addUser('Paul', ['moderator']));
  const findAsked = async () => (await other.begin()).flatMap((item) => (item.kind === 'put' && (item.fields as OfferFields).state === 'corrections' ? [item] : []));
  // « Tout est envoyé » is also what the window says until it has heard of the last request.
  await expect.poll(async () => (await findAsked()).length).toBe(2);
  const found = await findAsked();
  for (const { id, fields, ver } of found) {
    const { correctionLink } = fields as OfferFields;
    await other.change(editOf(id, { correctionLink }, { correctionLink: { ...correctionLink!, remindedAt: new Date().toISOString() } }, ver));
  }
  await page.getByRole('link', { name: /^Offres/ }).click();
  await expect(page.getByRole('button', { name: '2 recruteurs à relancer' })).toBeVisible();
  await page.keyboard.press('Shift+R');
  await expect(page.getByText('2 offres', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  const acting = panel('Un seul acte pour toute la liste');
  await expect(acting.getByRole('radio', { name: 'Relancer' })).toBeChecked();
  await expect(acting.getByText('Lettre en anglais. Choisi pour cette offre.')).toBeVisible();
  await expect(acting.getByRole('button', { name: 'Relancer 2 recruteurs' })).toBeEnabled();
  await saveScreen(page, 'reminders');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Ce qui a été fait' })).toBeVisible();
  await expect(page.getByText('relancée')).toHaveCount(2);
  await page.getByRole('region', { name: 'Un seul acte pour toute la liste' }).getByRole('button', { name: 'Fermer', exact: true }).click();
  await openOffer('Comptable à mi-temps');
  await expect(record().getByText(/have had no answer/)).toBeVisible();
  await openOffer('Cuisinier du midi');
  await expect(record().getByText(/n’avons pas reçu de réponse/)).toBeVisible();
  expect(desk.app.problems).toEqual([]);
});
