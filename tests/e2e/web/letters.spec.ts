import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus } from '../../support/join-site.ts';
import { type MailServer, smtpError, startMailServer } from '../../support/mail-server.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let server: MailServer;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    server = await startMailServer({
      hideSTARTTLS: true, allowInsecureAuth: true,
      refuseAddress: (address) => (address.startsWith('personne') ? smtpError(550, '5.1.1 No such user here') : null),
    });
    const offer = { description: 'Vous accueillez le public.', employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000', contactName: 'Inès Le Goff' };
    await site.submitOffer({ ...offer, title: 'Animatrice nature', contactEmail: 'ines@example.org' });
    await site.submitOffer({ ...offer, title: 'Comptable à mi-temps', contactEmail: 'personne@example.org' });
    await site.submitOffer({ ...offer, title: 'Cuisinier du midi', contactEmail: 'cuisine@example.org' });
  });
  ({ page } = desk);
});
test.afterAll(async () => {
  await desk?.close();
  await server?.stop();
});

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title });

async function openOffer(title: string): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.keyboard.press('t');
  await row(title).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
}
async function refuse(title: string): Promise<void> {
  await openOffer(title);
  await page.keyboard.press('r');
  await page.getByRole('form', { name: 'Refuser l’offre' }).getByRole('radio', { name: 'Offre périmée' }).check();
  await page.keyboard.press('Control+Enter');
}

test('mail is set in the settings by keyboard; what is wrong is said beside its field', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Délai avant l’envoi d’une décision, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  // Reminders, without mail, lead there too.
  await page.getByRole('link', { name: 'Régler l’envoi des lettres' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Ne pas envoyer' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('textbox', { name: 'Serveur d’envoi (SMTP)' }).fill('mail.example.org');
  await page.getByRole('radio', { name: /^Aucun/ }).check();
  await page.getByRole('textbox', { name: 'Port' }).fill('beaucoup');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Port' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Port' }).fill(String(server.port));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sans chiffrement, seulement vers cet ordinateur (localhost).')).toBeVisible();
  await expect(page.getByText(/Une adresse, et une seule|À remplir\./)).toBeVisible();
  await saveScreen(page, 'letters-mail-wrong');
  await expectAccessible(page);
});

test('it is tried before it is kept: the answer of the server is said in words, and the password is never shown again', async () => {
  await page.getByRole('textbox', { name: 'Serveur d’envoi (SMTP)' }).fill('localhost');
  await page.getByRole('textbox', { name: 'Nom de connexion' }).fill('bureau');
  await page.getByLabel('Mot de passe').fill('pas-le-bon');
  await page.getByRole('textbox', { name: 'Nom de l’expéditeur' }).fill('Ressources solidaires');
  await page.getByRole('textbox', { name: 'Adresse de l’expéditeur' }).fill('offres@example.org');
  await page.getByRole('button', { name: 'Essayer' }).click();
  await expect(page.getByTestId('mail-tried')).toContainText('Le serveur refuse le nom ou le mot de passe');
  await expect(page.getByTestId('mail-tried')).not.toContainText('pas-le-bon');
  await saveScreen(page, 'letters-mail-refused');
  await expectAccessible(page);
  await page.getByLabel('Mot de passe').fill('un-mot-de-passe');
  await page.getByRole('button', { name: 'Essayer' }).click();
  await expect(page.getByTestId('mail-tried')).toContainText('Le serveur a pris le message');
  expect(server.taken.map(({ to }) => to)).toEqual([['offres@example.org']]);
  await page.getByRole('button', { name: 'Enregistrer le courrier' }).click();
  await expect(page.getByText('Un mot de passe est gardé.')).toBeVisible();
  await expect(page.getByLabel('Mot de passe')).toHaveValue('');
  await page.reload();
  await expect(page.getByText('Un mot de passe est gardé.')).toBeVisible();
  await expect(page.getByLabel('Mot de passe')).toHaveValue('');
});

test('the letter of a refusal leaves after it, and the offer says so; undone too late, it is said that it had left', async () => {
  await refuse('Animatrice nature');
  await expect.poll(() => server.taken.at(-1)?.to).toEqual(['ines@example.org']);
  await openOffer('Animatrice nature');
  await expect(record().getByTestId('letter-fate')).toContainText(/Lettre partie .+, à ines@example\.org\./);
  await saveScreen(page, 'letters-offer-sent');
  await expectAccessible(page);
  await page.keyboard.press('u');
  await expect(page.getByText(/Sa lettre était déjà partie/)).toBeVisible();
});

test('a letter that the server refuses says why on the offer and in the list, which leads to what to do', async () => {
  await refuse('Comptable à mi-temps');
  await openOffer('Comptable à mi-temps');
  await expect(record().getByTestId('letter-fate')).toContainText('Lettre refusée');
  await expect(record().getByTestId('letter-fate')).toContainText('5.1.1 No such user here');
  await saveScreen(page, 'letters-offer-refused');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Lettres/ }).click();
  await expect(page.getByRole('heading', { name: 'À regarder' })).toBeVisible();
  const refused = page.getByRole('table', { name: 'À regarder' }).getByRole('row').filter({ hasText: 'Comptable' });
  await expect(refused).toContainText('personne@example.org');
  await saveScreen(page, 'letters-list');
  await expectAccessible(page);
  await refused.getByRole('button', { name: /^Ne pas envoyer/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'À regarder' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Toutes les lettres de ce poste' })).toContainText('Lettre à ne pas envoyer');
});

test('in one’s own mail program, the letter is a link with its address, subject and text', async () => {
  await page.getByRole('link', { name: 'Régler le courrier' }).click();
  await page.getByRole('radio', { name: 'Depuis votre messagerie' }).check();
  await page.getByRole('button', { name: 'Enregistrer le courrier' }).click();
  await expect(page.getByText('Le courrier est réglé.')).toBeVisible();
  await refuse('Cuisinier du midi');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  await openOffer('Cuisinier du midi');
  const link = record().getByRole('link', { name: /^Ouvrir dans ma messagerie/ });
  await expect(link).toHaveAttribute('href', /^mailto:cuisine%40example\.org\?subject=Votre%20offre/);
  await saveScreen(page, 'letters-offer-program');
  await expectAccessible(page);
});
