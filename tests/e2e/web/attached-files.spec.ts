import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { makePdf } from '../../support/make-files.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

const pdf = makePdf(2_300_000);
const files = (page: Page) => page.getByRole('region', { name: 'Pièces jointes' });
const state = (page: Page) => files(page).getByTestId('file-state');

let site: TestSite;
let awa: WebApp;
let paul: WebApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startSite({ env: { FILE_BYTES: '5000000' } });
  await site.submitOffer({ title: 'Animatrice nature', description: 'Une mission utile.', employerName: 'La Boucle', postcode: '44000' });
  [awa, paul] = [await launchWeb(), await launchWeb()];
  for (const [app, name] of [[awa, 'Awa'], [paul, 'Paul']] as const) {
    // Heard at all times: a chooser that opens before anybody listens to it is the browser's own, which no test can fill.
    app.page.on('filechooser', () => {});
    await joinSite(app, name, await site.addUser(name, ['moderator']));
    await app.page.getByRole('link', { name: /^Offres/ }).click();
    await expect(app.page.getByText('1 offre', { exact: true })).toBeVisible();
    await expect(files(app.page)).toContainText('Aucune pièce jointe.');
  }
});
test.afterAll(async () => {
  await awa.close();
  await paul.close();
  await site.remove();
});

/** Attaches a file with one key and the system's own chooser. */
async function attach(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const row = page.getByRole('grid').getByRole('row').last();
  await row.focus();
  await expect(row).toBeFocused();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('f');
  await (await chooser).setFiles({ name, mimeType, buffer });
}

test('a file is attached with one key, and says where it is', async () => {
  const { page } = awa;
  await attach(page, 'CV d’Inès.pdf', 'application/pdf', pdf);
  await expect(files(page).getByRole('button', { name: /Ouvrir .*CV d’Inès\.pdf/ })).toBeVisible();
  await expect(state(page)).toHaveText('Sur ce poste et sur le site.');
  await expect(files(page)).toContainText(/2,3\sMo · ajouté par Awa le/);
  await saveScreen(page, 'attached-files');
  await expectAccessible(page);
});

test('one that is too large, or of another kind than its name says, is refused in words', async () => {
  const { page } = awa;
  await attach(page, 'gros.pdf', 'application/pdf', makePdf(5_100_000));
  await expect(page.getByRole('alert').filter({ hasText: /le site prend jusqu’à 5 Mo/ })).toBeVisible();
  await saveScreen(page, 'attached-file-refused');
  await attach(page, 'cv.pdf', 'application/pdf', Buffer.from('MZ\x90\x00 programme'));
  await expect(page.getByRole('alert').filter({ hasText: 'Bureau ne prend pas ce genre de fichier' })).toBeVisible();
  await expect(files(page).getByRole('listitem')).toHaveCount(1);
});

test('a colleague without a network is told that it is not here yet; with one, it opens as it was', async () => {
  const { page } = paul;
  await page.keyboard.press('F9');
  await expect(state(page)).toHaveText(/Sur le site seulement/);
  const open = files(page).getByRole('button', { name: /^Ouvrir/ });
  await site.stop();
  await open.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Le site ne répond pas' })).toBeVisible();
  await site.restart();
  await page.keyboard.press('F9');
  const keep = files(page).getByRole('checkbox', { name: /^Garder/ });
  await keep.press('Space');
  await expect(keep).toBeChecked();
  await expect(state(page)).toHaveText('Sur ce poste et sur le site.', { timeout: 30_000 });
  await site.stop();
  const download = page.waitForEvent('download');
  await open.click();
  const saved = await (await download).path();
  expect(readFileSync(saved).equals(pdf)).toBe(true);
  await site.restart();
});

test('it is taken off, and put back by undo', async () => {
  const { page } = awa;
  await files(page).getByRole('button', { name: /^Retirer/ }).click();
  await expect(files(page)).toContainText('Aucune pièce jointe.');
  await page.getByRole('status').filter({ hasText: 'est retiré de l’offre' }).getByRole('button', { name: /Annuler/ }).click();
  await expect(files(page).getByRole('button', { name: /^Ouvrir/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Fiche de l’offre' })).toContainText('Pièces jointes');
});
