import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite, setUp } from '../../support/join-site.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { startPostgres } from '../../support/postgres.ts';
import { backUpSite, restoreSite } from '../../support/restore-site.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite } from '../../support/site-server.ts';

test('a site that lost much takes nothing away before a person says so', async () => {
  test.slow();
  const postgres = await startPostgres();
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  const app = await launchWeb();
  const { page } = app;
  try {
    const code = await site.addUser('Awa', ['moderator']);
    const empty = await backUpSite(site, databaseUrl);
    for (let n = 1; n <= 25; n++) await site.submitOffer({ title: `Offre n° ${n}`, description: 'Accueillir et orienter.' });
    await joinSite(app, 'Awa', code);
    await restoreSite(site, databaseUrl, empty, true);
    await page.getByRole('button', { name: 'Échanger maintenant' }).click();
    const failure = page.getByTestId('sync-failure');
    await expect(failure).toContainText('Le site n’a plus 25 fiches sur 25 de ce poste.', { timeout: 90_000 });
    await saveScreen(page, 'sync-reset');
    await expectAccessible(page);
    await failure.getByRole('button', { name: 'Attendre' }).press('Enter');
    await page.getByRole('link', { name: /^Offres/ }).click();
    await expect(page.getByText('25 offres')).toBeVisible();
    await page.getByRole('link', { name: 'Échanges' }).click();
    // The card goes while the exchange lasts, and comes back with its end: a key between the two would meet nothing.
    const exchanged = page.waitForResponse(/\/rpc\/sync\/now$/);
    await page.getByRole('button', { name: 'Échanger maintenant' }).click();
    await exchanged;
    await page.getByTestId('sync-failure').getByRole('button', { name: 'Suivre le site' }).press('Enter');
    await expect(findStatus(page)).toContainText('Tout est envoyé', { timeout: 90_000 });
    await expect(page.getByTestId('sync-failure')).toBeHidden();
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
    await site.remove();
    await postgres.stop();
  }
});

test('a computer that was declared lost shows why nothing is on it any more', async () => {
  const site = await startSite();
  const app = await launchWeb({ expectedProblems: [/409/] });
  const { page } = app;
  try {
    await site.submitOffer({ title: 'Animer un jardin', description: 'Accueillir.' });
    await joinSite(app, 'Bruno', await site.addUser('Bruno', ['moderator']));
    const [device] = await site.listDevices();
    await site.loseDevice(device?.id ?? '');
    await page.getByRole('button', { name: 'Échanger maintenant' }).click();
    await expect(page.getByTestId('wiped')).toContainText('Les données de ce poste ont été effacées');
    await saveScreen(page, 'wiped');
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: 'Se connecter au site' })).toBeVisible();
  } finally {
    await app.close();
    await site.remove();
  }
});

test('a code of connection that is cut says so, and its words go once the whole one is given', async () => {
  const site = await startSite();
  const app = await launchWeb({ expectedProblems: [/424/] });
  const { page } = app;
  try {
    const code = await site.addUser('Awa', ['moderator']);
    await setUp(app, 'Awa');
    const field = page.getByLabel('Code de connexion');
    await field.fill(code.slice(0, 30));
    await field.press('Enter');
    const refusal = page.getByText('Ce code de connexion n’est pas complet ou pas valable.');
    await expect(refusal).toBeVisible();
    await field.fill(code);
    await field.press('Enter');
    await expect(findStatus(page)).toContainText('Tout est envoyé');
    await expect(refusal).toBeHidden();
  } finally {
    await app.close();
    await site.remove();
  }
});
