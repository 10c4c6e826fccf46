import { expect, type Page, test } from '@playwright/test';
import { TestDesk } from '../../site/test-desk.ts';
import { editOf } from '../../site/test-offers.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { saveScreen } from '../../support/save-screen.ts';
import type { TestSite } from '../../support/site-server.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let page: Page;
let site: TestSite;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    const id = await site.submitOffer({ title: 'Animatrice nature', description: 'Vous accueillez le public.' });
    const sami = new TestDesk(await site.addUser('Sami', ['moderator']));
    const found = (await sami.begin()).find((item) => item.kind === 'put' && item.id === id);
    await sami.change(editOf(id, { state: 'received', claimedBy: null }, { state: 'claimed', claimedBy: 'Sami' }, found?.kind === 'put' ? found.ver : 1));
  });
  ({ page, site } = desk);
});
test.afterAll(() => desk?.close());

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const row = () => page.getByRole('grid').getByRole('row').filter({ hasText: 'Animatrice nature' });

// In the evening a claim ends on another day, which is then said.
test('the list and the offer say who is on it, and until when', async () => {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await expect(row().getByRole('img', { name: /^En cours chez Sami jusqu’(à|au .+ à) \d+ h \d\d$/ })).toBeVisible();
  await row().getByRole('gridcell').nth(1).click();
  await expect(record().getByTestId('claim-note')).toContainText(/En cours chez Sami jusqu’(à|au)/);
  await saveScreen(page, 'claims-others');
  await expectAccessible(page);
});

test('one key takes it over, the same key lets it go, and the time is a setting', async () => {
  await page.keyboard.press('p');
  await expect(record().getByTestId('claim-note')).toContainText(/En cours chez Awa jusqu’(à|au)/);
  await expect(record().getByRole('button', { name: 'La reprendre (P)' })).toBeHidden();
  await page.keyboard.press('p');
  await expect(record().getByTestId('claim-note')).toBeHidden();
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Une offre prise est libre après, en minutes').fill('0');
  await page.getByRole('button', { name: 'Enregistrer ce temps' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Offres/ }).click();
  await row().getByRole('gridcell').nth(1).click();
  await page.keyboard.press('p');
  await expect(record().getByTestId('claim-note')).toHaveText('En cours chez Awa');
});

test('an offer that stays open for as long as the settings say is taken, and given back when one goes on; passing over one takes nothing', async () => {
  const other = () => page.getByRole('grid').getByRole('row').filter({ hasText: 'Cuisinière de quartier' });
  await site.submitOffer({ title: 'Cuisinière de quartier', description: 'Vous préparez quarante repas par jour.' });
  await expect(other()).toBeVisible();
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Prendre une offre restée ouverte, après, en secondes').fill('601');
  await page.getByRole('button', { name: 'Enregistrer ce temps' }).click();
  await expect(page.getByText('Un nombre entier de 0 à 600.')).toBeVisible();
  await page.getByLabel('Prendre une offre restée ouverte, après, en secondes').fill('1');
  await page.getByRole('button', { name: 'Enregistrer ce temps' }).click();
  await expect(page.getByText('C’est enregistré.').last()).toBeVisible();
  await saveScreen(page, 'settings-claims');
  await page.getByRole('link', { name: /^Offres/ }).click();
  await other().getByRole('gridcell').nth(1).click();
  await expect(record().getByTestId('claim-note')).toHaveText('En cours chez Awa');
  await expectAccessible(page);
  await row().getByRole('gridcell').nth(1).click();
  await expect(other().getByRole('img', { name: /^En cours chez/ })).toBeHidden();
  await expect(other()).toContainText('Reçue');
  // One that Awa took with the key stays hers when she goes on.
  await other().getByRole('gridcell').nth(1).click();
  await expect(row().getByRole('img', { name: /^En cours chez Awa/ })).toBeVisible();
});
