import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { cutProblems } from '../../support/page-problems.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

const description = [
  'La ressourcerie collecte, répare et revend les objets dont plus personne ne veut.',
  'Vous accueillez le public, animez les ateliers de réparation et tenez la caisse deux samedis par mois.',
  'Une expérience associative est un plus ; la formation au poste est assurée par l’équipe en place.',
].join('\n\n');

let site: TestSite;
let awa: WebApp;
let bruno: WebApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite();
  for (const title of ['Animatrice nature', 'Comptable à mi-temps', 'Cuisinier de cantine'])
    await site.submitOffer({ title, description, employerName: 'La Boucle', placeLabel: 'Nantes', postcode: '44000' });
  awa = await launchWeb({ expectedProblems: cutProblems });
  bruno = await launchWeb({ expectedProblems: cutProblems });
  await joinSite(awa, 'Awa', await site.addUser('Awa', ['moderator']));
  await joinSite(bruno, 'Bruno', await site.addUser('Bruno', ['moderator']));
});
test.afterAll(async () => {
  await awa?.close();
  await bruno?.close();
  await site?.remove();
});

const record = (page: Page) => page.getByRole('region', { name: 'Fiche de l’offre' });
const form = (page: Page) => page.getByRole('form');

async function openOffer(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill(title);
  await expect(page.getByRole('grid').getByRole('row').filter({ has: page.getByRole('gridcell') })).toHaveText([new RegExp(title)]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(record(page).getByRole('heading', { level: 2 })).toContainText(title);
}
async function edit(page: Page, title: string, changes: Record<string, string>): Promise<void> {
  await openOffer(page, title);
  await page.keyboard.press('e');
  for (const [label, value] of Object.entries(changes)) await form(page).getByRole('textbox', { name: label, exact: true }).fill(value);
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toBeHidden();
}
const exchange = async (page: Page) => {
  await page.keyboard.press('F9');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
};

test('a disagreement is raised, shown on both desks, settled with the keyboard in three keys, and closed on both', async () => {
  // Awa's is to arrive first: Bruno's desk would send by itself whenever it finds the site again.
  await openPalette(bruno.page, 'travailler hors ligne');
  await expect(findStatus(bruno.page)).toContainText('Hors ligne');
  await edit(awa.page, 'Comptable à mi-temps', { Titre: 'Comptable à mi-temps (H/F)' });
  await edit(bruno.page, 'Comptable à mi-temps', { Titre: 'Comptable à temps partiel' });
  await exchange(awa.page);
  await openPalette(bruno.page, 'reprendre les échanges');
  await bruno.page.keyboard.press('F9');
  for (const { page } of [awa, bruno]) await expect(findStatus(page)).toContainText('1 désaccord à trancher');

  // On the offer itself, too, with the way to it.
  const notices = bruno.page.getByTestId('offer-notices');
  await expect(notices).toContainText('1 avis sur cette offre');
  await saveScreen(bruno.page, 'offer-notices');
  await expectAccessible(bruno.page);
  await notices.getByRole('link', { name: 'Trancher le désaccord' }).focus();
  await bruno.page.keyboard.press('Enter');
  const conflict = bruno.page.getByTestId('conflict');
  await expect(conflict).toContainText(/Awa a écrit «\s?Comptable à mi-temps \(H\/F\)\s?» à \d+\sh\s\d\d, vous avez écrit «\s?Comptable à temps partiel\s?» à \d+\sh\s\d\d\./);
  await saveScreen(bruno.page, 'conflict-edit');
  await expectAccessible(bruno.page);
  await bruno.page.keyboard.press('2');
  await expect(conflict).toBeHidden();
  for (const { page } of [awa, bruno]) await expect(findStatus(page)).not.toContainText('désaccord');
  await expect(record(awa.page).getByRole('heading', { level: 2 })).toHaveText('Comptable à temps partiel');
  // What gave way is still there to be read.
  await awa.page.getByRole('link', { name: /^Échanges/ }).click();
  await awa.page.getByRole('button', { name: /^Relire les deux versions de/ }).press('Enter');
  const versions = awa.page.getByRole('dialog');
  await expect(versions).toContainText('Comptable à mi-temps (H/F)');
  await expect(versions).toContainText('Comptable à temps partiel');
  await saveScreen(awa.page, 'conflict-settled');
  await expectAccessible(awa.page);
  await awa.page.keyboard.press('Escape');
  await expect(versions).toBeHidden();
  expect([...awa.problems, ...bruno.problems]).toEqual([]);
});
