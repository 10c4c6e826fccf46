import { expect, test } from '@playwright/test';
import { findElectronLack, launchElectron } from '../../support/launch-electron.ts';

const lack = findElectronLack();
test.skip(lack !== undefined, lack ?? '');

test('the native menu holds the commands of the window, and a click runs one there', async () => {
  const bureau = await launchElectron({ args: ['--examples'] });
  try {
    const listMenus = () => bureau.app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label));
    await expect.poll(listMenus, { timeout: 90_000 }).toEqual(['Fichier', 'Édition', 'Affichage', 'Offre', 'Aide']);
    await expect(bureau.page.getByRole('row').nth(1)).toBeVisible();
    const clicked = await bureau.app.evaluate(({ Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      const item = items.find(({ label }) => label === 'Aller aux imports');
      item?.click();
      return item !== undefined;
    });
    expect(clicked).toBe(true);
    await expect(bureau.page).toHaveURL(/#\/imports/);
    expect(bureau.problems).toEqual([]);
  } finally {
    await bureau.close();
  }
});
