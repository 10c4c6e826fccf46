import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

const comments = (page: Page) => page.getByRole('region', { name: 'Commentaires' });

let site: TestSite;
let awa: WebApp;
let paul: WebApp;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  site = await startSite();
  await site.submitOffer({ title: 'Animatrice nature', description: 'Une mission utile.', employerName: 'La Boucle', postcode: '44000' });
  [awa, paul] = [await launchWeb(), await launchWeb()];
  for (const [app, name] of [[awa, 'Awa'], [paul, 'Paul']] as const) {
    await joinSite(app, name, await site.addUser(name, ['moderator']));
    await app.page.getByRole('link', { name: /^Offres/ }).click();
    await expect(app.page.getByText('1 offre', { exact: true })).toBeVisible();
    await expect(comments(app.page).getByRole('button', { name: 'Écrire aux collègues' })).toBeVisible();
  }
});
test.afterAll(async () => {
  await awa.close();
  await paul.close();
  await site.remove();
});

test('one key, a few words, Ctrl+Enter: a comment stands beside the offer, and is undone at once', async () => {
  const { page } = paul;
  await page.getByRole('grid').getByRole('row').last().focus();
  await page.keyboard.press('i');
  await expect(comments(page).getByLabel('Un mot aux collègues')).toBeFocused();
  await page.keyboard.type('Je les appelle demain. @Nadine @Paul');
  // One's own name is known.
  await expect(comments(page).getByRole('status')).toContainText('Nadine');
  await expect(comments(page).getByRole('status')).not.toContainText('Paul');
  await page.keyboard.press('Control+Enter');
  await expect(comments(page).getByRole('listitem')).toHaveText(/^Paul, le .*Je les appelle demain\./);
  await page.getByRole('status').filter({ hasText: 'Le commentaire est ajouté' }).getByRole('button', { name: /^Annuler/ }).click();
  await expect(comments(page).getByRole('listitem')).toHaveCount(0);
});

test('what is being written of one offer is still there when one comes back', async () => {
  const { page } = paul;
  await page.getByRole('grid').getByRole('row').last().focus();
  await page.keyboard.press('i');
  await expect(comments(page).getByLabel('Un mot aux collègues')).toBeFocused();
  await page.keyboard.type('@awa, tu les connais ?');
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByRole('link', { name: /^Offres/ }).click();
  const field = comments(page).getByLabel('Un mot aux collègues');
  await expect(field).toHaveValue('@awa, tu les connais ?');
  // Paul knows Awa by what she has done.
  await awa.page.getByRole('grid').getByRole('row').last().focus();
  await awa.page.keyboard.press('p');
  await expect(findStatus(awa.page)).toContainText('Tout est envoyé');
  await page.keyboard.press('F9');
  await expect(comments(page).getByRole('checkbox', { name: 'Awa' })).toBeVisible();
  await field.press('Control+Enter');
  await expect(comments(page).getByRole('listitem')).toContainText('pour Awa');
  await saveScreen(page, 'comments');
  await expectAccessible(page);
});

test('whom it speaks to is told, goes to the offer, and says that it is seen', async () => {
  const { page } = awa;
  await expect(findStatus(paul.page)).toContainText('Tout est envoyé');
  await page.keyboard.press('F9');
  await expect(page.getByRole('link', { name: /^Pour vous\s*1/ })).toBeVisible();
  await openPalette(page, 'ce que les autres vous disent');
  await expect(page.getByRole('status').filter({ hasText: '1 commentaire vous est adressé.' })).toBeVisible();
  await saveScreen(page, 'mentions');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Vu/ }).press('Enter');
  await expect(page.getByText('Personne ne vous attend.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Pour vous', exact: true })).toBeVisible();
  expect([...awa.problems, ...paul.problems]).toEqual([]);
});
