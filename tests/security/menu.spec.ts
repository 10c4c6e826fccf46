import { expect } from '@playwright/test';
import { electronTest as test, skipWithoutElectron } from '../support/electron-suite.ts';

skipWithoutElectron();

test('the native menu is French and offers neither reload nor developer tools', async ({ bureau }) => {
  const menu = await bureau.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({ label, items: (submenu?.items ?? []).map(({ role, label }) => role ?? label) })),
  );
  expect(menu.map(({ label }) => label)).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Affichage']));
  const roles = menu.flatMap(({ items }) => items).map((item) => item.toLowerCase());
  expect(roles).not.toContain('toggledevtools');
  expect(roles).not.toContain('reload');
});
