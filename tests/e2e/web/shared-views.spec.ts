import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

let site: TestSite;
let awa: WebApp;
let cam: WebApp;

const own = (page: Page) => page.getByRole('list', { name: 'Les vôtres, sur ce poste' }).getByRole('listitem');
const shared = (page: Page) => page.getByRole('list', { name: 'Partagées avec l’équipe' }).getByRole('listitem');
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Garder ce que la liste montre sous un nom' });

/** By keyboard: presses a button that is on the screen. */
async function press(page: Page, name: string) {
  await page.getByRole('button', { name }).focus();
  await page.keyboard.press('Enter');
}
async function openViews(page: Page) {
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.keyboard.press('w');
  await expect(nameField(page)).toBeVisible();
}
/** Shows the one offer that `words` find. */
async function search(page: Page, words: string) {
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 offre', { exact: true })).toBeVisible();
}
async function exchange(...pages: Page[]) {
  for (const page of pages) {
    await page.keyboard.press('F9');
    await expect(findStatus(page)).toContainText('Tout est envoyé');
  }
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite();
  const offer = { description: 'Un travail varié dans une équipe.', employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000' };
  await site.submitOffer({ ...offer, title: 'Animatrice nature' });
  await site.submitOffer({ ...offer, title: 'Agent valoriste' });
  [awa, cam] = [await launchWeb(), await launchWeb()];
  for (const [app, name, role] of [[awa, 'Awa', 'moderator'], [cam, 'Cam', 'consultant']] as const) {
    await joinSite(app, name, await site.addUser(name, [role]));
    await app.page.getByRole('link', { name: /^Offres/ }).click();
    await expect(app.page.getByText('2 offres', { exact: true })).toBeVisible();
  }
});
test.afterAll(async () => {
  await awa?.close();
  await cam?.close();
  await site?.remove();
});

test('a view is private until it is shared by keyboard; one goes on at its line, which says whose it is', async () => {
  const { page } = awa;
  await search(page, 'nature');
  await openViews(page);
  await nameField(page).focus();
  await page.keyboard.type('Nature');
  await page.keyboard.press('Enter');
  await expect(own(page)).toContainText('Privée');
  await press(page, 'Partager avec l’équipe la vue « Nature »');
  await expect(shared(page)).toContainText('Partagée par vous');
  await expect(own(page)).toHaveCount(0);
  await expect(view(page, 'Nature')).toBeFocused();
  await saveScreen(page, 'shared-views');
  await expectAccessible(page);
});

test('a colleague sees by whom it is shared, shows it, and may not change it', async () => {
  const { page } = cam;
  await page.keyboard.press('Escape');
  await exchange(awa.page, page);
  await openViews(page);
  await expect(shared(page)).toContainText('Partagée par Awa');
  await expect(shared(page).getByRole('button')).toHaveCount(1);
  await view(page, 'Nature').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 offre', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/text=nature/);
});

test('a name that a shared view bears is told in a sentence, and what was typed stays', async () => {
  const { page } = cam;
  await openViews(page);
  await nameField(page).focus();
  await page.keyboard.type('nature');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Une vue partagée par Awa s’appelle déjà « Nature »' })).toBeVisible();
  await expect(nameField(page)).toHaveValue('nature');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
});

test('it is renamed, and brought up to date with what the list shows, for all', async () => {
  const { page } = awa;
  await press(page, 'Renommer la vue « Nature »');
  const name = page.getByRole('textbox', { name: 'Nouveau nom de la vue « Nature »' });
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(view(page, 'Nature')).toBeFocused();
  await press(page, 'Renommer la vue « Nature »');
  await expect(name).toBeFocused();
  await page.keyboard.type('Valoristes');
  await page.keyboard.press('Enter');
  await expect(view(page, 'Valoristes')).toBeFocused();
  await page.keyboard.press('Escape');
  await search(page, 'valoriste');
  await openViews(page);
  await press(page, 'Mettre à jour la vue « Valoristes » avec ce que la liste montre');
  await expect(page.getByText('La vue « Valoristes » est changée pour toute l’équipe.')).toBeVisible();
  await page.keyboard.press('Escape');
  await exchange(page, cam.page);
  // The name may come before the words do.
  await expect(async () => {
    await openViews(cam.page);
    await view(cam.page, 'Valoristes').focus();
    await cam.page.keyboard.press('Enter');
    await expect(cam.page).toHaveURL(/text=valoriste/, { timeout: 1000 });
  }).toPass();
});

test('what a later Bureau put in it is named, and the rest is shown', async () => {
  const { page } = awa;
  await search(page, 'valoriste -humeur:gaie');
  await openViews(page);
  await press(page, 'Mettre à jour la vue « Valoristes » avec ce que la liste montre');
  await expect(shared(page)).toContainText('Ce Bureau ne comprend pas « -humeur:gaie »');
  await saveScreen(page, 'shared-views-unread');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
});

test('it is no longer shared, and undone, shared again', async () => {
  const { page } = awa;
  await openViews(page);
  await press(page, 'Ne plus partager la vue « Valoristes »');
  await expect(own(page)).toContainText('Valoristes');
  await expect(view(page, 'Valoristes')).toBeFocused();
  await page.keyboard.press('Escape');
  await exchange(page, cam.page);
  await openViews(cam.page);
  await expect(cam.page.getByText('Personne n’en partage.')).toBeVisible();
  await cam.page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().focus();
  await page.keyboard.press('Enter');
  await exchange(page, cam.page);
  await openViews(cam.page);
  await expect(shared(cam.page)).toContainText('Partagée par Awa');
  expect(awa.problems).toEqual([]);
  // The one that was refused a name.
  expect(cam.problems).toEqual(['Failed to load resource: the server responded with a status of 409 (Conflict)']);
});
