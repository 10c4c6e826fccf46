import { expect, test } from '@playwright/test';
import { clearMorning } from '../../support/clear-morning.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { startSite } from '../../support/site-server.ts';

test('a morning of sixty offers is cleared without a mouse: bulk, undo, a grappe, corrections that come back, a second look', async () => {
  test.setTimeout(600_000);
  const site = await startSite();
  const [awa, paul] = [await launchWeb(), await launchWeb()];
  try {
    await clearMorning({ site, page: awa.page, other: paul.page, name: 'morning' });
    expect([awa.problems, paul.problems]).toEqual([[], []]);
  } finally {
    await awa.close();
    await paul.close();
    await site.remove();
  }
});
