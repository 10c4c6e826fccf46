import { expect, type Page, test } from '@playwright/test';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';
import { shiftDay } from '../../../src-main/domain/day-shift.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { type JoinedDesk, startJoinedDesk } from '../../support/start-joined-desk.ts';

let desk: JoinedDesk;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  desk = await startJoinedDesk('Awa', 'moderator', async (site) => {
    const inDays = (days: number) => shiftDay(readDayInFrance(new Date()), days);
    const offer = { description: 'Un travail varié dans une équipe, avec des horaires réguliers.', employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000' };
    await site.submitOffer({ ...offer, title: 'Poste qui se clôt', applyBy: inDays(1) });
    await site.submitOffer({ ...offer, title: 'Poste sans date' });
    await site.submitOffer({ ...offer, title: 'Poste de la semaine', applyBy: inDays(5) });
  });
  ({ page } = desk);
});
test.afterAll(() => desk?.close());

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const titles = () => page.getByRole('grid').getByRole('row').getByRole('gridcell').filter({ hasText: /^Poste/ });

test('Maj + Q shows the queue by priority, and each offer says why it stands there', async () => {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await expect(titles()).toHaveText(['Poste de la semaine', 'Poste sans date', 'Poste qui se clôt']);
  await page.keyboard.press('Shift+Q');
  await expect(titles()).toHaveText(['Poste qui se clôt', 'Poste de la semaine', 'Poste sans date']);
  await expect(page).toHaveURL(/sort=priority/);
  await titles().first().click();
  await expect(record().getByTestId('priority-note')).toContainText(/^Pourquoi ici\s\? Se clôt dans 1 jour/);
  await saveScreen(page, 'queue-priority');
  await expectAccessible(page);
});

test('the reasons are also a column of the list', async () => {
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Priorité' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid').getByRole('gridcell').filter({ hasText: /Se clôt dans 5 jours/ })).toHaveCount(1);
});

test('a view is kept under a name by keyboard, shown again, and taken away with an undo', async () => {
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.keyboard.press('w');
  await page.getByRole('textbox', { name: 'Garder ce que la liste montre sous un nom' }).fill('Ma file du matin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('La vue « Ma file du matin » est gardée.')).toBeVisible();
  await saveScreen(page, 'queue-views');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: 'Colonnes' }).click();
  await page.getByRole('checkbox', { name: 'Priorité' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await page.getByRole('button', { name: 'Ma file du matin', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=priority/);
  await expect(page).toHaveURL(/states=/);
  await expect(page.getByRole('grid').getByRole('gridcell').filter({ hasText: /Se clôt dans 5 jours/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('button', { name: 'Retirer la vue « Ma file du matin »' }).click();
  await expect(page.getByText('Aucune vue gardée.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await page.getByRole('button', { name: 'Vues' }).click();
  await expect(page.getByRole('button', { name: 'Ma file du matin', exact: true })).toBeVisible();
  const panel = page.getByRole('dialog', { name: 'Vues' });
  await expect(panel.locator('*:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('the list goes on paper in its order, with the reasons and without what is only for a screen', async () => {
  await page.keyboard.press('Control+p');
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader')).toHaveText(['Poste qui se clôt', 'Poste de la semaine', 'Poste sans date']);
  await expect(table.getByRole('row').nth(1)).toContainText('Se clôt dans 1 jour');
  await expectAccessible(page);
  await saveScreen(page, 'queue-print');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Domaines' })).toBeHidden();
  await expect(table).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Retour à la liste' }).click();
  await expect(page).toHaveURL(/#\/offers\?.*sort=priority/);
});

test('the link of the list, followed while an offer is open, begins again on the first', async () => {
  const link = page.getByRole('link', { name: /^Offres/ });
  await link.click();
  const [first, last] = [await titles().first().innerText(), await titles().last().innerText()];
  await titles().last().click();
  await expect(record()).toContainText(last);
  await link.click();
  await expect(record()).toContainText(first);
});
