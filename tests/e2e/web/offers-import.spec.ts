import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

/** A file of the France Travail shape: `count` offers, and one line that is cut. */
function makeJsonLines(count: number): string {
  const offers = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `TEST${i}`,
      intitule: `Valoriste d’essai n° ${i} (F/H)`,
      description: 'Trier les dons, tenir la boutique, accueillir le public.',
      dateCreation: '2026-11-20T08:00:00.000Z',
      typeContrat: 'CDD',
      lieuTravail: { libelle: '44 - NANTES', codePostal: '44000', commune: '44109' },
      entreprise: { nom: 'Recyclerie des exemples' },
      salaire: { libelle: 'Mensuel de 1850.00 Euros à 2000.00 Euros' },
    }),
  );
  return [...offers.slice(0, 2), '{"id": "TESTX", "intitule": ', ...offers.slice(2)].join('\n');
}

const csv = 'Poste proposé;Le texte;Structure;Ville\nComptable;Tenir les comptes;Les Caves sonores;Saumur\nBénévole;;Les Caves sonores;Saumur\n';

const choose = (name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

test.beforeAll(async () => {
  // A file that is refused is a call that is refused, which the browser logs.
  app = await launchWeb({ args: ['--examples'], expectedProblems: [/status of 422/] });
  page = app.page;
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());
test.describe.configure({ mode: 'serial' });

test('who leaves the offers is not called back by what comes late', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/imports-screen-.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('grid').getByRole('row').nth(1).focus();
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.keyboard.press('j');
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
});

test('a file is rehearsed: what is new, what is wrong and why, and nothing is added yet', async () => {
  await saveScreen(page, 'imports');
  await expectAccessible(page);
  await choose('offres.jsonl', makeJsonLines(240));
  await expect(page.getByRole('heading', { name: 'Comment lire offres.jsonl' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Forme du fichier' })).toHaveValue('francetravail');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Essai à blanc de offres.jsonl' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Nouvelles (240)' })).toBeVisible();
  const wrong = page.getByRole('tab', { name: 'En erreur (1)' });
  await expect(wrong).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('table', { name: 'Lignes du fichier' }).getByRole('row').nth(1)).toContainText(/3.*mal formée, illisible/);
  await saveScreen(page, 'imports-rehearsal');
  await expectAccessible(page);
});

test('a long list of lines is drawn as one scrolls', async () => {
  await page.getByRole('tab', { name: 'Nouvelles (240)' }).click();
  const lines = page.getByRole('table', { name: 'Lignes du fichier' });
  await expect(lines).toHaveAttribute('aria-rowcount', '241');
  await expect(async () => {
    await lines.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
    await expect(lines.getByRole('cell', { name: 'Valoriste d’essai n° 239 (F/H)' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  expect(await lines.getByRole('row').count()).toBeLessThan(80);
});

test('the lot gets a name, comes in, and its offers are there to be worked on', async () => {
  await page.getByRole('heading', { name: 'Essai à blanc de offres.jsonl' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Nom du lot' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Essai de novembre');
  // Once what it would bring is read again, nothing has to be sought to let it in.
  await page.getByRole('heading', { name: 'Essai à blanc de offres.jsonl' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Le lot « Essai de novembre » est importé'.replace('« ', '«\u00a0').replace(' »', '\u00a0»'))).toBeVisible();
  await saveScreen(page, 'imports-applied');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Voir les offres reçues' }).click();
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('valoriste essai');
  await expect(page.getByRole('status').filter({ hasText: /^240 offres, en \d+ lignes?$/ })).toBeVisible();
});

test('the same file again brings nothing new', async () => {
  await page.getByRole('link', { name: 'Imports' }).click();
  await choose('offres.jsonl', makeJsonLines(240));
  await page.getByRole('button', { name: 'Essayer à blanc' }).click();
  await expect(page.getByRole('tab', { name: 'Inchangées (240)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rien à importer' })).toBeDisabled();
});

test('a lot is taken back whole', async () => {
  await page.getByRole('link', { name: 'Tous les imports' }).click();
  await page.getByRole('button', { name: 'Annuler le lot Essai de novembre' }).click();
  await expect(page.getByRole('row', { name: /Essai de novembre/ })).toContainText('Annulé');
  await page.getByRole('link', { name: /^Offres/ }).click();
  await page.getByRole('combobox', { name: 'Chercher dans les offres' }).fill('valoriste essai');
  await expect(page.getByRole('status').filter({ hasText: /^Aucune offre$/ })).toBeVisible();
});

test('the columns of a table are matched by hand when their names say too little', async () => {
  await page.getByRole('link', { name: 'Imports' }).click();
  await choose('annonces.csv', csv);
  await expect(page.getByText(/^Il manque/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Essayer à blanc' })).toBeDisabled();
  await page.getByRole('combobox', { name: 'Champ pour la colonne Poste proposé' }).selectOption({ label: 'Titre' });
  await page.getByRole('combobox', { name: 'Champ pour la colonne Le texte' }).selectOption({ label: 'Texte de l’offre' });
  await saveScreen(page, 'imports-columns');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Essayer à blanc' }).click();
  await expect(page.getByRole('tab', { name: 'Nouvelles (1)' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Lignes du fichier' }).getByRole('row').nth(1)).toContainText('Texte de l’offre\u00a0: valeur absente');
});

test('a file that is none is refused in words, and may be replaced', async () => {
  await page.getByRole('link', { name: 'Tous les imports' }).click();
  await choose('page.json', '<!doctype html><html><body>Erreur 404</body></html>');
  await expect(page.getByRole('alert').filter({ hasText: 'page web' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choisir un fichier' })).toBeEnabled();
  expect(app.problems).toEqual([]);
});

test('a file is dropped anywhere in the window; a long reading shows how far it is, and is stopped', async () => {
  const lines = makeJsonLines(20_000);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'depot.jsonl'));
    for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, lines);
  await expect(page.getByRole('heading', { name: 'Comment lire depot.jsonl' })).toBeFocused();
  // What was wrong with the file before it is past.
  await expect(page.getByRole('alert').filter({ hasText: 'page web' })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'depot.jsonl' })).toContainText('Arrêté');
  await page.getByRole('navigation').getByRole('link', { name: /^Offres/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ offres$/ })).toHaveText('300 offres');
});

test('an import that was stopped says how far it is, goes on from there, and is taken back', async () => {
  test.slow();
  await page.getByRole('link', { name: 'Imports' }).click();
  await choose('grand.jsonl', makeJsonLines(12_000));
  await expect(page.getByRole('heading', { name: 'Comment lire grand.jsonl' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Nom du lot' }).fill('Grand lot');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  const half = page.getByRole('alert').filter({ hasText: 'n’est importé qu’en partie' });
  await expect(half).toContainText(/lignes sur 12\s000 sont importées/);
  await saveScreen(page, 'imports-half');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tous les imports' }).click();
  await expect(page.getByRole('row', { name: /Grand lot/ })).toContainText(/Importé en partie.*lignes importées sur/);
  await page.goBack();
  await page.reload();
  await page.getByRole('button', { name: 'Continuer l’import' }).click();
  // « n’est importé qu’en partie » is still there for a moment, with a button of the same name.
  await expect(page.getByText(/Grand lot\s»\sest importé/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Annuler le lot' }).click();
  // On a slow machine core still counts what has just come in.
  await expect(page.getByRole('progressbar', { name: 'Annulation de Grand lot' })).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('est annulé').first()).toBeVisible({ timeout: 120_000 });
});
