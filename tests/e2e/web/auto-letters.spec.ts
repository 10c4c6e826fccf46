import { expect, type Page, test } from '@playwright/test';
import { TestDesk } from '../../site/test-desk.ts';
import { createClosed } from '../../site/test-outcomes.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    const other = new TestDesk(await site.addUser('Ana', ['admin']));
    await other.begin();
    await createClosed(other, { title: 'Animatrice nature', contactEmail: 'ines@example.org', contactName: 'Inès Le Goff', employerName: 'La Boucle' });
    await createClosed(other, { title: 'Valoriste', contactEmail: 'paul@example.org', contactName: 'Paul Kerven', employerName: 'La Boucle' });
  });
  ({ page } = desk);
});
test.afterAll(() => desk?.close());

const openFollowUp = () => page.getByRole('link', { name: 'Suivi', exact: true }).click();
const switchAuto = () => page.getByRole('switch', { name: 'Ce poste écrit de lui-même les lettres de suivi' });

test('the page of the follow-up says which letters would leave, when and to whom; without mail none can', async () => {
  await openFollowUp();
  await expect(page.getByText('2 lettres partiraient.')).toBeVisible();
  await expect(page.getByText('Inès Le Goff, ines@example.org')).toBeVisible();
  await expect(switchAuto()).toBeDisabled();
  await expectAccessible(page);
  await saveScreen(page, 'auto-letters-off');
});

test('one button stops them for one offer, which says so and goes on again', async () => {
  await page.getByRole('button', { name: /^Ne pas écrire.+Valoriste/ }).click();
  await expect(page.getByText('1 lettre partirait.')).toBeVisible();
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.getByRole('grid').getByRole('row').filter({ hasText: 'Valoriste' }).getByRole('gridcell').nth(1).click();
  const note = page.getByTestId('follow-up-stopped');
  await expect(note).toContainText('Aucune lettre de suivi ne part pour cette offre (dit par Awa');
  await expectAccessible(page);
  await note.getByRole('button', { name: 'Reprendre le suivi' }).click();
  await expect(note).toHaveCount(0);
  await openFollowUp();
  await expect(page.getByText('2 lettres partiraient.')).toBeVisible();
});

test('switched on by keyboard, they are written after the next exchange, and the list says when the next ones leave', async () => {
  await page.getByRole('link', { name: 'Régler l’envoi des lettres' }).click();
  await page.getByRole('radio', { name: 'Depuis votre messagerie' }).check();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await openFollowUp();
  await expect(switchAuto()).toBeEnabled();
  await switchAuto().focus();
  await page.keyboard.press('Space');
  await expect(switchAuto()).toBeChecked();
  await page.keyboard.press('F9');
  await expect(page.getByRole('row').filter({ hasText: 'Valoriste' }).filter({ hasText: 'La même question, une deuxième fois' })).toBeVisible();
  await expect(page.getByText('2 lettres à venir.')).toBeVisible();
  await expectAccessible(page);
  await saveScreen(page, 'auto-letters-on');
});

test('the settings of corrections let this desk remind by itself too, by keyboard', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  const reminds = page.getByRole('switch', { name: 'Ce poste relance de lui-même, une fois' });
  await reminds.focus();
  await page.keyboard.press('Space');
  await expect(reminds).toBeChecked();
  await expect(page.getByText('Les relances partiront d’elles-mêmes de ce poste.')).toBeVisible();
  await expectAccessible(page);
  await saveScreen(page, 'auto-reminders');
});
