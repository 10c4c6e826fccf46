import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite, setUp } from '../../support/join-site.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { cutProblems } from '../../support/page-problems.ts';
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

test('words on a record that one may no longer see are kept, read and copied, and what can be done with them is said', async () => {
  const site = await startSite();
  const app = await launchWeb({ expectedProblems: cutProblems });
  const { page } = app;
  try {
    await site.submitOffer({ title: 'Animer un jardin', description: 'Accueillir.', territory: 'FR-44', postcode: '44000' });
    await joinSite(app, 'Nadia', await site.addUser('Nadia', ['correspondent', 'moderator'], ['FR-44']));
    await openPalette(page, 'travailler hors ligne');
    await expect(findStatus(page)).toContainText('Hors ligne');
    await page.getByRole('link', { name: /^Offres/ }).click();
    await page.getByRole('grid').getByText('Animer un jardin').click();
    await page.keyboard.press('e');
    await page.getByRole('form').getByRole('textbox', { name: 'Texte de l’offre' }).fill('Accueillir les enfants\net leurs parents.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('form')).toBeHidden();
    await site.grantUser('Nadia', ['treasurer']);
    await openPalette(page, 'reprendre les échanges');
    await page.getByRole('link', { name: /^Échanges/ }).click();
    const review = page.getByRole('region', { name: /À revoir/ });
    await review.getByRole('button', { name: /^Relire ce que vous aviez écrit/ }).press('Enter');
    const words = page.getByRole('dialog', { name: 'Ce que vous aviez écrit' });
    await expect(words).toContainText('Accueillir les enfants\net leurs parents.');
    await saveScreen(page, 'kept-words');
    await expectAccessible(page);
    await words.getByRole('button', { name: 'Copier' }).press('Enter');
    await expect(page.getByText('Le texte est copié.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(words).toBeHidden();
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
    await site.remove();
  }
});
