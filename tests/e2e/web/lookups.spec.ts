import { expect, type Page, test } from '@playwright/test';
import { type DirectoryServer, makeCompany, startDirectory } from '../../support/directory-server.ts';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;
let directory: DirectoryServer;
const lookup = () => page.getByRole('region', { name: 'Annuaire des entreprises, en ligne' });
const verdict = () => page.getByRole('region', { name: 'Est-elle de l’ESS ?' });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  directory = await startDirectory([makeCompany('732829320', 'LA REMISE'), makeCompany('404833048', 'LA REMISE DU PORT', { nature: '5710', ess: false, closed: true })]);
  app = await launchWeb({ args: ['--examples'], env: { BUREAU_TEST_DIRECTORY: directory.url }, expectedProblems: [/424/] });
  page = app.page;
  await expect(page.getByRole('grid', { name: 'Liste des offres' })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(async () => {
  await app.close();
  await directory.stop();
});

test('a new desk does not ask the directory; the settings say what would leave, and switch it on', async () => {
  await openPalette(page, 'aller aux organisations');
  await expect(page.getByRole('grid', { name: 'Organisations' })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Nom' }).fill('La Remise');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La Remise');
  await expect(lookup()).toContainText('n’est pas interrogé en ligne');
  await page.keyboard.press('i');
  await lookup().getByRole('link', { name: 'L’allumer dans les réglages' }).focus();
  await page.keyboard.press('Enter');
  const choice = page.getByRole('switch', { name: /l’annuaire des entreprises en ligne/ });
  await expect(choice).not.toBeChecked();
  await expect(page.getByText(/Ce qui part de ce poste\s: le SIREN/)).toBeVisible();
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('C’est enregistré.')).toBeVisible();
  await choice.scrollIntoViewIfNeeded();
  await saveScreen(page, 'settings-lookup');
  await expectAccessible(page);
  expect(directory.asked).toEqual([]);
});

test('I asks by name, a person chooses among the answers with the keyboard, and the verdict says its source and day', async () => {
  await page.goBack();
  await expect(lookup().getByRole('button', { name: 'Interroger l’annuaire des entreprises' })).toBeVisible();
  await page.keyboard.press('i');
  await expect(lookup().getByRole('status')).toContainText('Le nom « La Remise » est parti');
  await expect(lookup()).toContainText(/2 réponses pour «\sLa Remise\s»\s: laquelle est-ce/);
  await expect(lookup()).toContainText('a cessé son activité');
  await saveScreen(page, 'organisation-lookup');
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: /^C’est elle\s: LA REMISE, SIREN 732829320$/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict()).toContainText('de droit');
  await expect(verdict()).toContainText('recherche-entreprises.api.gouv.fr, nature_juridique, au');
  await expect(page.getByRole('region', { name: 'Identité' })).toContainText('732829320');
  await saveScreen(page, 'organisation-lookup-kept');
});

test('with a SIREN, that alone leaves; a directory that asks to wait is told in words, and nothing is lost', async () => {
  await page.keyboard.press('i');
  await expect(lookup().getByRole('status')).toContainText('sa réponse compte dans le verdict');
  expect(directory.asked).toEqual(['La Remise', '732829320']);
  directory.answer((response) => response.writeHead(429).end());
  await page.keyboard.press('i');
  await expect(page.getByRole('alert').filter({ hasText: 'demande d’attendre' })).toBeVisible();
  await expect(verdict()).toContainText('de droit');
  expect(app.problems).toEqual([]);
});
