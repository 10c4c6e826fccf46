import { expect, type Page, test } from '@playwright/test';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';
import { shiftDay } from '../../../src-main/domain/day-shift.ts';
import type { OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { TestDesk } from '../../site/test-desk.ts';
import { acceptance, createOffer } from '../../site/test-offers.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus } from '../../support/join-site.ts';
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
    const other = new TestDesk(await site.addUser('Ana', ['admin']));
    await other.begin();
    const publish = (title: string, publicationDays: number, known: Partial<OfferFields> = {}) =>
      createOffer(other, { title, employerName: 'La Boucle', placeLabel: 'Nantes', state: 'accepted', decision: acceptance(), publicationDays, ...known });
    await publish('Animatrice nature', 3);
    await publish('Comptable à mi-temps', 90);
    await publish('Cuisinier de quartier', 90, { applyBy: shiftDay(readDayInFrance(new Date()), 1) });
  });
  ({ page, site } = desk);
});
test.afterAll(() => desk?.close());

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const row = (title: string) => page.getByRole('grid').getByRole('row').filter({ hasText: title });
async function openOffer(title: string): Promise<void> {
  await row(title).getByRole('gridcell').nth(1).click();
  await expect(record().getByRole('heading', { level: 2 })).toContainText(title);
}

test('the lengths of publication are set in the settings', async () => {
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByLabel('Prolonger de, en jours').fill('0');
  await page.getByRole('button', { name: 'Enregistrer ces durées' }).click();
  await expect(page.getByText('Un nombre entier, 365 au plus. On prolonge d’au moins 1 jour.')).toBeVisible();
  await page.getByLabel('Prolonger de, en jours').fill('20');
  await page.getByRole('button', { name: 'Enregistrer ces durées' }).click();
  await expect(page.getByText('Un nombre entier, 365 au plus. On prolonge d’au moins 1 jour.')).toBeHidden();
  await expectAccessible(page);
});

test('the list says how many publications end soon, and one key shows them, the first to end on top', async () => {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await expect(page.getByRole('button', { name: '2 offres finissent bientôt' })).toBeVisible();
  await openOffer('Comptable à mi-temps');
  await page.keyboard.press('Shift+F');
  await expect(page.getByText('Fin de publication d’ici 7 jours')).toBeVisible();
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'La Boucle' })).toHaveCount(2);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('Cuisinier de quartier');
  await openOffer('Cuisinier de quartier');
  await expect(record().getByTestId('publication')).toContainText('C’est sa date limite de candidature.');
  await expect(record().getByRole('button', { name: 'Prolonger' })).toHaveCount(0);
  await openOffer('Animatrice nature');
  await expect(record().getByTestId('publication')).toContainText('Publiée encore 3 jours');
  await expectAccessible(page);
  await saveScreen(page, 'life-ending-soon');
});

test('one key prolongs, and undo takes it back', async () => {
  await page.keyboard.press('Shift+P');
  await expect(record().getByTestId('publication')).toContainText('Publiée encore 23 jours');
  await page.keyboard.press('u');
  await expect(record().getByTestId('publication')).toContainText('Publiée encore 3 jours');
});

test('one key closes for a motive, which the site and the offer then say', async () => {
  await page.keyboard.press('Shift+C');
  const closing = page.getByRole('form', { name: 'Clore l’offre' });
  await expect(closing.getByText('Choisissez un motif.')).toBeVisible();
  await expectAccessible(page);
  await closing.getByRole('radio', { name: 'Pourvue par notre annonce' }).check();
  await saveScreen(page, 'life-closing');
  await page.keyboard.press('Control+Enter');
  await expect(record().getByTestId('publication')).toContainText(/Close par Awa le .+\s: Pourvue par notre annonce\./);
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  const { items } = (await (await fetch(`${site.url}/v1/offers`)).json()) as { items: { title: string }[] };
  expect(items.map(({ title }) => title)).not.toContain('Animatrice nature');
});
