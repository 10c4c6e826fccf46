import { expect, test } from '@playwright/test';
import { clearMorning } from '../../support/clear-morning.ts';
import { findElectronLack, launchElectron } from '../../support/launch-electron.ts';
import { startSite } from '../../support/site-server.ts';

const lack = findElectronLack();
test.skip(lack !== undefined, lack ?? '');

test('in a real Electron: a morning of sixty offers is cleared without a mouse', async () => {
  test.setTimeout(600_000);
  const site = await startSite();
  const [awa, paul] = [await launchElectron(), await launchElectron()];
  try {
    await clearMorning({ site, page: awa.page, other: paul.page, name: 'electron-morning' });
    expect([awa.problems, paul.problems]).toEqual([[], []]);
  } finally {
    await awa.close();
    await paul.close();
    await site.remove();
  }
});
