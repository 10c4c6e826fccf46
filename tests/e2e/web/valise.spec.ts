import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { cutProblems } from '../../support/page-problems.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite, type TestSite } from '../../support/site-server.ts';

/** The browser writes down that wrong words were refused. */
const refusal = /status of 422/;
const description = 'La ressourcerie collecte, répare et revend les objets dont plus personne ne veut.';

let site: TestSite;
let awa: WebApp;
let bruno: WebApp;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startSite();
  for (const title of ['Animatrice nature', 'Comptable à mi-temps']) await site.submitOffer({ title, description, employerName: 'La Boucle', territory: 'FR-44' });
  awa = await launchWeb({ expectedProblems: cutProblems });
  bruno = await launchWeb({ expectedProblems: [...cutProblems, refusal] });
  await joinSite(awa, 'Awa', await site.addUser('Awa', ['moderator']));
  await joinSite(bruno, 'Bruno', await site.addUser('Bruno', ['moderator']));
});
test.afterAll(async () => {
  await awa?.close();
  await bruno?.close();
  await site?.remove();
});

/** From the page of exchanges, as someone who has no network would look for it. */
async function goToValise(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Échanges' }).click();
  await page.getByRole('link', { name: 'Ouvrir la valise' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La valise' })).toBeVisible();
}

/** Makes it with the keyboard alone. Answers with its file and its words. */
async function makeValise(page: Page): Promise<{ file: string; words: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Faire la valise' }).focus();
  await page.keyboard.press('Enter');
  const file = await (await download).path();
  const words = (await page.getByTestId('valise-words').textContent()) ?? '';
  expect(words.split(' ')).toHaveLength(7);
  return { file, words };
}

async function openValise(page: Page, file: string, words: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir une valise' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'porte.valise', mimeType: 'application/octet-stream', buffer: await readFile(file) });
  await page.getByLabel('Mots de la valise').fill(words);
  await page.keyboard.press('Enter');
}

test('records are packed for a correspondent, and opened by a colleague who has no network', async () => {
  await site.stop();
  const { page } = awa;
  await goToValise(page);
  await page.getByLabel('Ses territoires').fill('FR-44');
  await expect(page.getByTestId('valise-preview')).toContainText('Dans la valise');
  await expect(page.getByTestId('valise-preview')).toContainText('2 offres');
  await saveScreen(page, 'valise-make');
  await expectAccessible(page);
  const { file, words } = await makeValise(page);
  await expect(page.getByTestId('valise-made')).toBeFocused();
  await saveScreen(page, 'valise-made');
  await expectAccessible(page);

  await goToValise(bruno.page);
  await openValise(bruno.page, file, 'ce ne sont pas les mots');
  await expect(bruno.page.getByText('Cette phrase n’ouvre pas la valise')).toBeVisible();
  await bruno.page.getByLabel('Mots de la valise').fill(words);
  await bruno.page.keyboard.press('Enter');
  const inside = bruno.page.getByTestId('valise-inside');
  await expect(inside).toContainText('2 offres');
  await expect(inside).toContainText('Faite par Awa');
  await saveScreen(bruno.page, 'valise-inside');
  await expectAccessible(bruno.page);
  await inside.getByRole('button', { name: 'Prendre ces fiches' }).focus();
  await bruno.page.keyboard.press('Enter');
  await expect(bruno.page.getByTestId('valise-taken')).toContainText('Rien de nouveau');
  await expect(bruno.page.getByTestId('valise-taken')).toContainText('2 étaient déjà connues ici');
});

test('what waits is packed, carried by a colleague who reads it, and reaches the site once', async () => {
  const { page } = awa;
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('Animatrice');
  await expect(page.getByRole('status').filter({ hasText: /^1 offre$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 })).toContainText('Animatrice');
  await page.keyboard.press('e');
  await page.getByRole('form').getByRole('textbox', { name: 'Titre', exact: true }).fill('Animatrice nature (H/F)');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('form')).toBeHidden();
  await goToValise(page);
  await page.getByRole('radio', { name: 'Ce qui attend ici, à remettre au site' }).check();
  await expect(page.getByTestId('valise-preview')).toContainText('des changements sur 1 offre');
  const { file, words } = await makeValise(page);

  await openValise(bruno.page, file, words);
  await bruno.page.getByRole('button', { name: 'Porter ces changements au site' }).click();
  const carried = bruno.page.getByTestId('carried');
  await expect(carried).toContainText('1 modification de Awa, à remettre au site');
  await carried.getByRole('button', { name: 'Voir les changements' }).click();
  await expect(carried).toContainText('Animatrice nature (H/F)');
  await saveScreen(bruno.page, 'valise-carried');
  await expectAccessible(bruno.page);
  await site.restart();
  await bruno.page.keyboard.press('F9');
  await expect(carried).toContainText('1 remise au site');
  await page.keyboard.press('F9');
  await expect(findStatus(page)).toContainText('Tout est envoyé');
  for (const { problems } of [awa, bruno]) expect(problems).toEqual([]);
});
