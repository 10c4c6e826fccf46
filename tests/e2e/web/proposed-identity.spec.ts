import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite } from '../../support/site-server.ts';

async function openFirst(page: Page): Promise<void> {
  await openPalette(page, 'aller aux organisations');
  await page.getByRole('grid', { name: 'Organisations' }).getByRole('row').filter({ hasText: 'La Boucle' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La Boucle');
}

test('who may not write an organisation proposes a change of it; who may accepts it, and it is written', async () => {
  test.slow();
  const site = await startSite();
  const [awa, tess] = [await launchWeb(), await launchWeb()];
  try {
    await joinSite(awa, 'Awa', await site.addUser('Awa', ['moderator']));
    await openPalette(awa.page, 'aller aux organisations');
    await expect(awa.page.getByText('Aucune organisation n’est sur ce poste.')).toBeVisible();
    await awa.page.keyboard.press('n');
    await awa.page.getByRole('form', { name: 'Nouvelle organisation' }).getByRole('textbox', { name: 'Nom' }).fill('La Boucle');
    await awa.page.keyboard.press('Control+Enter');
    await awa.page.keyboard.press('F9');
    await expect(findStatus(awa.page)).toContainText('Tout est envoyé');

    await joinSite(tess, 'Tess', await site.addUser('Tess', ['treasurer']));
    await openFirst(tess.page);
    await tess.page.keyboard.press('e');
    const form = tess.page.getByRole('form', { name: 'Proposer une modification' });
    await form.getByRole('textbox', { name: 'Ville' }).fill('Nantes');
    await form.getByRole('textbox', { name: 'Un mot pour la personne qui décidera' }).fill('Lu sur leur reçu.');
    await saveScreen(tess.page, 'organisation-propose');
    await expectAccessible(tess.page);
    await form.getByRole('button', { name: 'Proposer' }).press('Enter');
    await expect(tess.page.getByRole('status').filter({ hasText: 'votre proposition est enregistrée' })).toBeVisible();
    await tess.page.keyboard.press('F9');
    await expect(findStatus(tess.page)).toContainText('Tout est envoyé');

    await awa.page.keyboard.press('F9');
    await awa.page.getByRole('link', { name: 'Échanges' }).click();
    await awa.page.getByRole('button', { name: 'Accepter la proposition sur « La Boucle »' }).press('Enter');
    await openFirst(awa.page);
    await expect(awa.page.getByRole('region', { name: 'Identité' })).toContainText('Nantes');
    expect([...awa.problems, ...tess.problems]).toEqual([]);
  } finally {
    await awa.close();
    await tess.close();
    await site.remove();
  }
});
