import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { TestDesk } from '../../site/test-desk.ts';
import { createClosed } from '../../site/test-outcomes.ts';
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
    for (const [title, contactEmail] of [['Animatrice nature', 'ines@example.org'], ['Comptable à mi-temps', 'ines@example.org'], ['Valoriste', null]] as const)
      await createClosed(other, { title, contactEmail, contactName: 'Inès Le Goff', contactPhone: '01 99 00 12 34', employerName: 'La Boucle', placeLabel: 'Nantes' });
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
const outcome = () => record().getByTestId('outcome');
async function openOffer(title: string): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.keyboard.press('t');
  await page.getByRole('grid').getByRole('row').filter({ hasText: title }).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
}

test('one key asks a recruiter what became of the post; the letter bears a link, and the same person is left in peace', async () => {
  await openOffer('Animatrice nature');
  await expect(outcome()).toContainText('On ne sait pas encore ce qu’est devenu ce poste.');
  await page.keyboard.press('y');
  await expect(outcome()).toContainText('Demandé par Awa');
  await outcome().getByText('Lettre', { exact: false }).first().click();
  address = /https?:\/\/\S+\/outcomes\/[\w-]+/.exec((await outcome().textContent()) ?? '')?.[0] ?? '';
  expect(address).not.toBe('');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await expectAccessible(page);
  await saveScreen(page, 'outcome-asked');
  await openOffer('Comptable à mi-temps');
  await expect(outcome()).toContainText('Cette personne a été sollicitée il y a peu.');
  await expect(outcome().getByRole('button', { name: 'Demander l’issue (Y)' })).toHaveCount(0);
});

test('the form, and what it refuses, have nothing that axe finds', async () => {
  const context = await openContext();
  const form = await context.newPage();
  await form.goto(address);
  await expectAccessible(form);
  await form.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(form.getByText('Choisissez une des réponses.')).toBeVisible();
  await expectAccessible(form);
  await saveScreen(form, 'outcome-form');
  await context.close();
});

test('the recruiter answers without signing in, by keyboard and without a script, then passes the link on', async () => {
  const context = await openContext({ javaScriptEnabled: false });
  const form = await context.newPage();
  await form.goto(address);
  await form.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(form.getByText('Choisissez une des réponses.')).toBeVisible();
  await form.getByRole('radio', { name: 'Le poste est pourvu, par une autre voie' }).focus();
  await form.keyboard.press('Space');
  await form.getByRole('button', { name: 'Envoyer la réponse' }).press('Enter');
  await expect(form.getByRole('heading', { name: 'Merci de votre réponse' })).toBeVisible();
  await form.getByRole('link', { name: 'Lien pour la personne recrutée' }).click();
  await form.getByRole('radio', { name: 'Oui, grâce à cette annonce' }).check();
  await form.getByLabel(/Par quelle voie/).selectOption({ label: 'L’annonce sur notre site' });
  await form.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await expect(form.getByRole('heading', { name: 'Merci de votre réponse' })).toBeVisible();
  await context.close();
});

test('its thanks have nothing that axe finds', async () => {
  const context = await openContext();
  const form = await context.newPage();
  await form.goto(address);
  await expectAccessible(form);
  await saveScreen(form, 'outcome-thanks');
  await form.getByRole('link', { name: 'This page in English' }).click();
  await expect(form.getByRole('heading', { name: 'Thank you for your answer' })).toBeVisible();
  await expectAccessible(form);
  await context.close();
});

test('two sides that contradict each other are to be cleared up, by one act', async () => {
  await openOffer('Animatrice nature');
  await expect(outcome().getByTestId('unclear')).toContainText('les deux côtés se contredisent');
  await expectAccessible(page);
  await saveScreen(page, 'outcome-unclear');
  await outcome().getByRole('button', { name: 'Croire la candidature' }).click();
  await expect(outcome()).toContainText('pourvu par notre annonce');
  await expect(outcome().getByTestId('unclear')).toHaveCount(0);
});

test('the page of the follow-up says the rates with what they are of, asks whose turn it is by one key, and helps to call', async () => {
  await page.getByRole('link', { name: 'Suivi' }).click();
  await expect(page.getByTestId('outcome-rates')).toContainText(/Pourvus par notre annonce\s: 1 sur 1 réponse\./);
  await expect(page.getByRole('button', { name: 'Demander l’issue (Y)' })).toBeEnabled();
  await expectAccessible(page);
  // What would become of each is said before.
  const turns = page.getByRole('region', { name: 'À demander' });
  await expect(turns.getByRole('cell', { name: 'rien, cette personne a été sollicitée il y a peu' })).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByText(/Personne n’a été sollicité, 1 offre laissée/)).toBeVisible();
  await expect(turns.getByRole('cell', { name: 'laissée, cette personne a été sollicitée il y a peu' })).toBeVisible();
  await saveScreen(page, 'outcome-turns');
  await turns.getByRole('button', { name: 'Revenir à la liste' }).click();
  await page.getByRole('button', { name: /^Appeler\s: Valoriste/ }).click();
  await expect(page.getByTestId('script')).toContainText('01 99 00 12 34. «\u202fBonjour Inès Le Goff, ici Ressources solidaires.');
  await page.getByRole('form', { name: 'Ce qui est répondu au téléphone' }).getByRole('radio', { name: 'recrutement reporté' }).check();
  await expectAccessible(page);
  await saveScreen(page, 'outcome-follow-up');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Personne à appeler' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(page.getByRole('button', { name: /^Appeler\s: Valoriste/ })).toBeVisible();
});

test('what to say on the telephone is written in the settings, with the places of a letter', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Texte des appels de suivi').fill('Bonjour {contactName} de {employerName}, et « {title} » ?');
  await page.getByRole('button', { name: 'Enregistrer ce texte' }).click();
  await expect(page.getByText(/^Écrit par .+, le /)).toBeVisible();
  await expectAccessible(page);
  await saveScreen(page, 'call-script');
  await page.getByRole('link', { name: 'Suivi' }).click();
  await page.getByRole('button', { name: /^Appeler\s: Valoriste/ }).click();
  await expect(page.getByTestId('script')).toHaveText('01 99 00 12 34. Bonjour Inès Le Goff de La Boucle, et « Valoriste » ?');
});

test('what is said by telephone is noted, and undone', async () => {
  await openOffer('Valoriste');
  await expect(outcome()).toContainText('L’offre n’a pas d’adresse de contact.');
  // The offer of before stays in sight while this one is read: nothing is noted of it.
  await expect(outcome().getByRole('button', { name: 'Noter une réponse (Maj + Y)' })).toBeVisible();
  await page.keyboard.press('Shift+Y');
  const form = page.getByRole('form', { name: 'Ce qui est répondu au téléphone' });
  await form.getByRole('radio', { name: 'recrutement reporté' }).check();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(outcome()).toContainText('recrutement reporté (dit à Awa');
  await page.keyboard.press('u');
  await expect(outcome()).toContainText('On ne sait pas encore');
});
