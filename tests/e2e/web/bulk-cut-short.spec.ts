import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { importLot } from '../../support/import-lot.ts';
import { launchWeb } from '../../support/launch-web.ts';
import { cutProblems } from '../../support/page-problems.ts';
import { saveScreen } from '../../support/save-screen.ts';

/** So many that the act is far from its end when its first portion is written. */
const many = 1500;
const makeFile = () => Array.from({ length: many }, (_, at) => JSON.stringify({
  id: `COUPE${at}`, intitule: `Poste ${at} de l’essai (F/H)`, description: `Le travail numéro ${at} : trier, ranger, accueillir.`, dateCreation: '2026-11-20T08:00:00.000Z', typeContrat: 'CDI',
  lieuTravail: { libelle: '44 - NANTES', codePostal: '44000' }, entreprise: { nom: `Association ${at}` },
})).join('\n');

test('Bureau is killed in the middle of an act on a whole list: it says how far that went, and one key takes it back', async () => {
  test.setTimeout(240_000);
  const app = await launchWeb({ args: ['--examples'], expectedProblems: cutProblems });
  const { page } = app;
  const count = page.getByRole('region', { name: 'Liste des offres' }).getByRole('status').filter({ hasText: /^[\d\s]+ offres?(?:,|$)/ });
  const search = async () => {
    await expect(count).toBeVisible({ timeout: 60_000 });
    await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('numéro -état:refusée');
    await expect(count).not.toHaveText(/^1\s800 offres/);
  };
  await expect(count).toHaveText('300 offres', { timeout: 60_000 });
  await importLot(page, { file: 'nombreuses.jsonl', text: makeFile(), count: '1 500', name: 'Nombreuses' });
  await page.getByRole('link', { name: /^Offres/ }).click();
  await search();
  await expect(count).toHaveText(/^1\s500 offres(?:,|$)/);
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).press('Enter');
  await page.keyboard.press('b');
  const panel = page.getByRole('form', { name: 'Un seul acte pour toute la liste' });
  await panel.getByLabel('Raison du refus').selectOption('Informations manquantes');
  await panel.getByRole('textbox', { name: 'Nom de l’acte' }).fill('Tri de novembre');
  await expect(panel.getByRole('button', { name: /^Refuser [\d\s]+ offres$/ })).toBeEnabled({ timeout: 60_000 });
  const applied = page.waitForResponse(/\/rpc\/bulk\/apply/);
  await page.keyboard.press('Control+Enter');
  await applied;
  await app.restart();
  const note = page.getByTestId('unfinished-bulk');
  await expect(note).toContainText(/«\sTri de novembre\s» s’est arrêté en route\s: [\d\s]+ offres sont faites sur 1\s500\. Les autres sont comme avant\./, { timeout: 60_000 });
  await search();
  await expect(count).not.toHaveText(/^1\s500 offres(?:,|$)/);
  await saveScreen(page, 'bulk-cut-short');
  await expectAccessible(page);
  await note.getByRole('button', { name: /^Annuler ces [\d\s]+ offres$/ }).press('Enter');
  await expect(note).toBeHidden();
  await expect(page.getByRole('grid').locator('[role=row][tabindex="0"]')).toBeFocused();
  await expect(count).toHaveText(/^1\s500 offres(?:,|$)/);
  expect(app.problems).toEqual([]);
  await app.close();
});
