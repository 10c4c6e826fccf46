import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus as status, joinSite } from '../../support/join-site.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { cutProblems } from '../../support/page-problems.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

const titles = ['Animatrice nature', 'Comptable à mi-temps', 'Cuisinier de cantine', 'Éducatrice de rue', 'Mécanicien vélo', 'Vendeur de paris en ligne'];
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

let site: TestSite;
test.beforeEach(async () => {
  site = await startSite();
});
test.afterEach(() => site.remove());

const submitAll = async () => {
  for (const title of titles) await site.submitOffer({ title, description: `${title} : une mission utile, près de chez vous.`, employerName: 'La Boucle', postcode: '44000' });
};

async function setNoDelay(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel(/Délai avant l’envoi/).fill('0');
  await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
}

async function decide(page: Page, title: string, key: 'a' | 'r'): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(title);
  await expect(page.getByRole('grid').getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveText([new RegExp(title)]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 })).toHaveText(title);
  await page.keyboard.press(key);
  if (key === 'r') {
    await expect(page.getByRole('radio', { name: 'Hors de l’économie sociale et solidaire' })).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
  }
  await expect(page.getByRole('status').filter({ hasText: key === 'a' ? /accept/i : /refus/i }).first()).toBeVisible();
}

test('decisions taken without a network reach the site once it is back, and the public list shows exactly the accepted ones', async () => {
  await submitAll();
  const app = await launchWeb({ expectedProblems: cutProblems });
  const { page } = app;
  try {
    await joinSite(app, 'Awa', await site.addUser('Awa', ['moderator']));
    await setNoDelay(page);
    await saveScreen(page, 'settings');
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Offres/ }).click();
    await expect(page.getByText('6 offres')).toBeVisible();

    await site.stop();
    for (const title of ['Animatrice nature', 'Éducatrice de rue', 'Mécanicien vélo']) await decide(page, title, 'a');
    await decide(page, 'Vendeur de paris en ligne', 'r');
    await expect(status(page)).toContainText('4 changements attendent');
    await page.getByRole('link', { name: 'Échanges' }).click();
    await expect(page.getByRole('heading', { name: 'Échanges avec le site' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Animatrice nature' })).toBeVisible();
    await saveScreen(page, 'sync-offline');
    await expectAccessible(page);

    // The computer is switched off at the worst moment, and on again.
    await app.kill();
    await site.restart();
    await app.restart();
    await page.getByLabel('Phrase de passe').first().fill('quatre mots bien choisis');
    await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
    await expect(status(page)).toContainText('Tout est envoyé');
    await expect.poll(async () => (await site.publicOffers()).map(({ title }) => title).sort()).toEqual(['Animatrice nature', 'Mécanicien vélo', 'Éducatrice de rue'].sort());
    await page.getByRole('link', { name: /^Offres/ }).click();
    await expect(row(page, 'Animatrice nature')).toContainText('Publiée');
    await expect(row(page, 'Vendeur de paris en ligne')).toContainText('Refusée');
    await expect(row(page, 'Comptable à mi-temps')).toContainText('Reçue');
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
  }
});

test('two desks decide on the same offer offline: one wins, the other is told, and chooses', async () => {
  await submitAll();
  const [awa, bruno] = [await launchWeb({ expectedProblems: cutProblems }), await launchWeb({ expectedProblems: cutProblems })];
  try {
    await joinSite(awa, 'Awa', await site.addUser('Awa', ['moderator']));
    await joinSite(bruno, 'Bruno', await site.addUser('Bruno', ['moderator']));
    for (const { page } of [awa, bruno]) {
      await setNoDelay(page);
      await page.getByRole('link', { name: /^Offres/ }).click();
      await expect(page.getByText('6 offres')).toBeVisible();
    }
    await site.stop();
    await decide(awa.page, 'Comptable à mi-temps', 'r');
    await decide(bruno.page, 'Comptable à mi-temps', 'a');
    await site.restart();
    await awa.page.keyboard.press('F9');
    await expect(status(awa.page)).toContainText('Tout est envoyé');
    await bruno.page.keyboard.press('F9');
    await expect(status(bruno.page)).toContainText('1 désaccord à trancher');
    expect(await site.publicOffers()).toEqual([]);

    await bruno.page.getByRole('link', { name: 'Pourquoi, et que faire' }).click();
    const conflict = bruno.page.getByTestId('conflict');
    await expect(conflict).toContainText('Comptable à mi-temps');
    await expect(conflict).toContainText(/Awa a refusé \(.*\) à \d+\sh\s\d\d, vous avez accepté à \d+\sh\s\d\d\./);
    await saveScreen(bruno.page, 'conflict');
    await expectAccessible(bruno.page);
    await bruno.page.keyboard.press('2');
    await expect(conflict).toBeHidden();
    await expect.poll(async () => (await site.publicOffers()).map(({ title }) => title)).toEqual(['Comptable à mi-temps']);
    await expect(row(awa.page, 'Comptable à mi-temps')).toContainText('Publiée');
    await expect(status(awa.page)).not.toContainText('désaccord');
    expect([...awa.problems, ...bruno.problems]).toEqual([]);
  } finally {
    await awa.close();
    await bruno.close();
  }
});

test('the palette, the help sheet and the help page are usable and accessible', async () => {
  const app = await launchWeb({ args: ['--examples'] });
  const { page } = app;
  try {
    await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText('Accepter');
    await saveScreen(page, 'shortcuts');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    // What is typed at once is for the palette: its letters would decide on the open offer.
    await page.keyboard.press('Control+k');
    await page.keyboard.type('aide');
    await expect(page.getByRole('combobox', { name: 'Chercher une commande' })).toHaveValue('aide');
    await saveScreen(page, 'palette');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Aide', level: 1 })).toBeVisible();
    await saveScreen(page, 'help');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Échanges' }).click();
    await expect(page.getByRole('heading', { name: 'Échanges avec le site' })).toBeVisible();
    await saveScreen(page, 'sync');
    await expectAccessible(page);
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
  }
});
