import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

test('the guide is in the help: found by its words, read and followed from page to page without a mouse', async () => {
  const app = await launchWeb({ args: ['--examples'] });
  const { page } = app;
  try {
    await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Aide' }).press('Enter');
    await page.getByRole('textbox', { name: 'Chercher dans le guide' }).press('c');
    await page.keyboard.type('le USB');
    await expect(page.getByRole('status').filter({ hasText: /^\d+ pages?$/ })).toBeVisible();
    await saveScreen(page, 'guide-found');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Chercher dans le guide' }).fill('article 1');
    await page.getByRole('link', { name: 'Les organisations' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Les organisations' })).toBeVisible();
    await expect(page.getByRole('cell', { name: 'à établir', exact: true })).toBeVisible();
    await saveScreen(page, 'guide-page');
    await expectAccessible(page);
    await page.goto(`${new URL(page.url()).origin}/#/help/synchronisation?at=proposer-un-changement`);
    await expect(page.getByRole('heading', { level: 2, name: 'Proposer un changement' })).toBeFocused();
    await page.goto(`${new URL(page.url()).origin}/#/help/rien`);
    await expect(page.getByText('Cette page n’est pas dans le guide.')).toBeVisible();
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
  }
});
