import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { cutProblems } from '../../support/page-problems.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
test.beforeEach(async () => {
  app = await launchWeb({ expectedProblems: [/the server responded with a status of 4/, ...cutProblems] });
});
test.afterEach(() => app.close());

test('the welcome screen has three ways in, and the examples open on 300 offers, by keyboard alone', async () => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Bienvenue dans Bureau' })).toBeVisible();
  await saveScreen(page, 'welcome');
  await expectAccessible(page);
  for (const way of ['Essayer avec des exemples', 'Se connecter au site', 'Importer un fichier']) await expect(page.getByRole('button', { name: way })).toBeVisible();
  const examples = page.getByRole('button', { name: 'Essayer avec des exemples' });
  for (let i = 0; i < 10 && !(await examples.evaluate((button) => button === document.activeElement)); i++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^300 offres$/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByTestId('demo-banner')).toBeVisible();
  await expect(page.getByTestId('sync-status')).toContainText('Tout est envoyé');
  expect(app.problems).toEqual([]);
});

test('another way asks for a passphrase, shows the recovery key once, and asks for the passphrase at the next start', async () => {
  const { page } = app;
  await page.getByLabel('Votre nom').fill('Awa Diop');
  await page.getByRole('button', { name: 'Importer un fichier' }).click();
  await page.getByLabel('Phrase de passe').first().fill('court');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await expect(page.getByText('Il faut au moins 12 caractères.')).toBeVisible();
  await saveScreen(page, 'passphrase');
  await expectAccessible(page);
  await page.getByLabel('Phrase de passe').first().fill('quatre mots bien choisis');
  await page.getByLabel('La même phrase').fill('quatre mots bien choisis');
  await page.getByRole('button', { name: 'Continuer' }).click();
  const key = page.getByTestId('recovery-key');
  await expect(key).toHaveText(/^([0-9A-Z]{5}-){6}[0-9A-Z]{4}$/);
  const recoveryKey = (await key.textContent()) ?? '';
  await saveScreen(page, 'recovery-key');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Je l’ai gardée' }).click();
  await expect(page).toHaveURL(/#\/imports/);
  await saveScreen(page, 'imports-empty');

  await app.restart();
  await expect(page.getByRole('heading', { name: 'Ouvrir Bureau' })).toBeVisible();
  await saveScreen(page, 'unlock');
  await expectAccessible(page);
  // Whoever types at once types there.
  await expect(page.getByLabel('Phrase de passe').first()).toBeFocused();
  await page.keyboard.type('une autre phrase');
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: /n’ouvre pas/ }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Utiliser la clé de récupération' }).click();
  await expect(page.getByLabel('Clé de récupération')).toBeFocused();
  await page.getByLabel('Clé de récupération').fill(recoveryKey.toLowerCase());
  await page.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await expect(page.getByTestId('sync-status')).toContainText('Pas de site relié');
  expect(app.problems).toEqual([]);
});

test('a store that is damaged is said to be so, and what to do', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Essayer avec des exemples' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^300 offres$/ })).toBeVisible({ timeout: 60_000 });
  await app.kill();
  await expect(page.getByRole('alert').filter({ hasText: 'Bureau s’est arrêté sur cet ordinateur.' })).toBeVisible();
  await saveScreen(page, 'stopped');
  const store = `${app.profile}/bureau.db`;
  const bytes = readFileSync(store);
  bytes.fill(0x5a, 0, 4096);
  writeFileSync(store, bytes);
  await app.restart();
  await expect(page.getByRole('heading', { name: 'Bureau ne peut pas ouvrir vos données' })).toBeVisible();
  await expect(page.getByText(store)).toBeVisible();
  await saveScreen(page, 'unusable');
  await expectAccessible(page);
  expect(readFileSync(store).equals(bytes)).toBe(true);
});
