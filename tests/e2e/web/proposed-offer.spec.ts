import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { findStatus, joinSite } from '../../support/join-site.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';
import { startSite } from '../../support/site-server.ts';

test('who may not write an offer proposes a change of it; who may accepts it, and both see it', async () => {
  test.slow();
  const site = await startSite();
  const [mona, cleo] = [await launchWeb(), await launchWeb()];
  const send = async ({ page }: typeof mona) => {
    await page.keyboard.press('F9');
    await expect(findStatus(page)).toContainText('Tout est envoyé');
  };
  try {
    await site.submitOffer({ title: 'Comptable à mi-temps', description: 'Tenir la caisse et les comptes.', postcode: '44000' });
    await joinSite(mona, 'Mona', await site.addUser('Mona', ['moderator']));
    await joinSite(cleo, 'Cléo', await site.addUser('Cléo', ['consultant']));
    await cleo.page.getByRole('link', { name: /^Offres/ }).click();
    await cleo.page.getByRole('grid').getByText('Comptable à mi-temps').click();
    await cleo.page.keyboard.press('e');
    const form = cleo.page.getByRole('form');
    await form.getByRole('textbox', { name: 'Titre', exact: true }).fill('Comptable à mi-temps (F/H)');
    await form.getByRole('button', { name: 'Proposer' }).press('Enter');
    await expect(form).toBeHidden();
    await send(cleo);
    await send(mona);
    await mona.page.getByRole('link', { name: 'Échanges' }).click();
    const proposals = mona.page.getByRole('region', { name: /Propositions/ });
    await expect(proposals).toContainText('(F/H)');
    await saveScreen(mona.page, 'offer-proposed');
    await expectAccessible(mona.page);
    await proposals.getByRole('button', { name: /^Accepter la proposition/ }).press('Enter');
    await expect(proposals.getByRole('button', { name: /^Accepter/ })).toBeHidden();
    await send(mona);
    await send(cleo);
    await expect(cleo.page.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 })).toHaveText('Comptable à mi-temps (F/H)');
    expect([...mona.problems, ...cleo.problems]).toEqual([]);
  } finally {
    await mona.close();
    await cleo.close();
    await site.remove();
  }
});
