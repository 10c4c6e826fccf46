import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

let site: TestSite;
let app: WebApp;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite();
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const offer = { description: 'Un travail varié dans une équipe, avec des horaires réguliers.', employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000' };
  await site.submitOffer({ ...offer, title: 'Poste qui se clôt', applyBy: inDays(1) });
  await site.submitOffer({ ...offer, title: 'Poste sans date' });
  await site.submitOffer({ ...offer, title: 'Poste de la semaine', applyBy: inDays(5) });
  app = await launchWeb({});
  page = app.page;
  await joinSite(app, 'Awa', await site.addUser('Awa', ['moderator']));
});
test.afterAll(async () => {
  await app?.close();
  await site?.remove();
});

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
