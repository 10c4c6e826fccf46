import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findElectronLack, launchElectron } from '../../support/launch-electron.ts';
import { saveScreen } from '../../support/save-screen.ts';

const lack = findElectronLack();
test.skip(lack !== undefined, lack ?? '');

/** An example whose last day to apply is weeks away. */
const open = 'polyvalent·e du spectacle (F/H)';

test('in a real Electron: welcome, examples, a decision by keyboard without the site, and the public list shows it', async () => {
  const bureau = await launchElectron();
  const { page } = bureau;
  try {
    await expect(page.getByRole('heading', { name: 'Bienvenue dans Bureau' })).toBeVisible();
    await saveScreen(page, 'electron-welcome');
    await page.getByRole('button', { name: 'Essayer avec des exemples' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: /^300 offres$/ })).toBeVisible({ timeout: 90_000 });
    await page.getByRole('link', { name: 'Réglages' }).click();
    await page.getByLabel(/Délai avant l’envoi/).fill('0');
    await page.getByRole('button', { name: 'Enregistrer le délai' }).click();
    await page.getByRole('link', { name: 'Échanges' }).click();
    const address = /http:\/\/[\d.:]+/.exec((await page.getByText(/^Site\s:\shttp/).textContent()) ?? '')?.[0] ?? '';
    const countPublic = async () => ((await (await fetch(`${address}/v1/offers`)).json()) as { total: number }).total;
    const before = await countPublic();

    await page.getByLabel('Travailler hors ligne').press('Space');
    await expect(page.getByTestId('sync-status')).toContainText('Hors ligne');
    await page.getByRole('link', { name: /^Offres/ }).click();
    const title = page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 });
    await expect(title).toBeVisible();
    // Which one stands first changes with the hour; that one may be over, and the public list does not show what is over.
    await page.getByRole('grid').getByRole('row').filter({ hasText: open }).first().click();
    await expect(title).toContainText(open);
    const accepted = (await title.textContent()) ?? '';
    await page.keyboard.press('a');
    await expect(page.getByRole('status').filter({ hasText: accepted }).first()).toBeVisible();
    await expect(page.getByTestId('sync-status')).toContainText('1 changement attend');
    await saveScreen(page, 'electron-offers');
    await expectAccessible(page);
    expect(await countPublic()).toBe(before);

    await page.getByRole('link', { name: 'Échanges' }).click();
    await page.getByLabel('Travailler hors ligne').press('Space');
    await expect(page.getByTestId('sync-status')).toContainText('Tout est envoyé');
    await expect.poll(countPublic).toBe(before + 1);
    expect(bureau.problems).toEqual([]);
  } finally {
    await bureau.close();
  }
});
