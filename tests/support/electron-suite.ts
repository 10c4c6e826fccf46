import { test as base } from '@playwright/test';
import { type ElectronApp, findElectronLack, launchElectron } from './launch-electron.ts';

/**
 * Tests that share one Bureau in a real Electron (a start costs more than all that they ask of it). Where there is no
 * Electron they are skipped, and say why.
 */
export const electronTest = base.extend<object, { bureau: ElectronApp }>({
  bureau: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from this pattern
    async ({}, use) => {
      const bureau = await launchElectron();
      await bureau.page.waitForLoadState('load');
      await use(bureau);
      await bureau.close();
    },
    { scope: 'worker' },
  ],
});



/** To be called at the top of a file that uses Electron. */
export function skipWithoutElectron(): void {
  const lack = findElectronLack();
  electronTest.skip(lack !== undefined, lack ?? '');
}
