import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { openPalette } from '../../support/open-palette.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;
/** The address of the organisation that is merged into another. */
let gone: string;

const list = () => page.getByRole('grid', { name: 'Organisations' });
const offers = () => page.getByRole('grid', { name: 'Liste des offres' });
const near = () => page.getByRole('region', { name: 'Organisations proches' });
const merged = () => page.getByRole('region', { name: 'Fiches réunies ici' });
const verdict = () => page.getByRole('region', { name: 'Est-elle de l’ESS ?' });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(offers()).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());

test('organisations are found by typing, and opened with Enter', async () => {
  await openPalette(page, 'aller aux organisations');
  await expect(list()).toBeVisible();
  await saveScreen(page, 'organisations');
  await expectAccessible(page);
  await page.keyboard.press('/');
  await page.keyboard.type('caves');
  await expect(page.getByText('1 organisation', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Caves sonores');
});

test('organisations are narrowed to those of one verdict, by keys alone', async () => {
  await openPalette(page, 'aller aux organisations');
  const choice = page.getByRole('combobox', { name: 'ESS' });
  await choice.focus();
  await page.keyboard.type('non');
  await expect(page.getByText('Aucune organisation de ce verdict')).toBeVisible();
  await choice.selectOption('unknown');
  await expect(list().getByRole('row').nth(1)).toContainText('inconnu');
  await saveScreen(page, 'organisations-of-one-verdict');
  await choice.selectOption('');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('caves');
  await expect(page.getByText('1 organisation', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Caves sonores');
});

test('its page says whether it is of the ESS and what to ask for, its offers and their fate, its contacts', async () => {
  await expect(verdict()).toContainText(/à établir|inconnu|de droit/);
  await expect(verdict()).toContainText(/À demander ensuite/);
  await expect(page.getByRole('table', { name: /offres?$/ }).getByRole('link').first()).toBeVisible();
  await saveScreen(page, 'organisation');
  await expectAccessible(page);
});

test('V puts down a verdict, never without a reason; it is told with who and when, and undone', async () => {
  await page.keyboard.press('v');
  const form = page.getByRole('form', { name: 'Poser un verdict avec une raison' });
  await form.getByRole('radio', { name: 'de droit' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('Écrivez la raison');
  await form.getByRole('textbox', { name: 'Raison' }).fill('Statuts lus le 3 mars, article 1 rempli.');
  await saveScreen(page, 'organisation-override');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(verdict()).toContainText(/Posé par .+, le/);
  await expect(verdict()).toContainText('Statuts lus le 3 mars, article 1 rempli.');
  await expect(page.getByRole('region', { name: 'Historique de la fiche et des verdicts' })).toContainText('Statuts lus le 3 mars');
  await page.getByRole('button', { name: 'Annuler', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(verdict()).not.toContainText(/Posé par/);
});

test('O leads from an offer to its organisation, and makes its page where there is none', async () => {
  const link = page.getByRole('table', { name: /offres?$/ }).getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Organisation' })).toContainText(/ESS\s: de droit/);
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Caves sonores');
  await openPalette(page, 'aller aux offres');
  await expect(offers()).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Chargé·e d’accueil');
  await page.getByRole('textbox', { name: 'Employeur', exact: true }).fill('La Nouvelle Remise');
  await page.getByRole('textbox', { name: 'Texte de l’offre' }).fill('Vous accueillez le public avec une équipe de six salariés.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Faire la fiche de La Nouvelle Remise' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La Nouvelle Remise');
  await expect(page.getByRole('heading', { name: '1 offre' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Historique de la fiche et des verdicts' })).toContainText('Création de la fiche');
});

test('D goes to an organisation that may be the same, said to be no duplicate or not; each key says what it did', async () => {
  await openPalette(page, 'aller aux offres');
  await expect(offers()).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Titre' }).fill('Chargé·e d’accueil le soir');
  await page.getByRole('textbox', { name: 'Employeur', exact: true }).fill('Association Remise (la nouvelle)');
  await page.getByRole('textbox', { name: 'Texte de l’offre' }).fill('Vous fermez la boutique avec une équipe de six salariés.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Faire la fiche de Association Remise (la nouvelle)' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Association Remise (la nouvelle)');
  await expect(near()).toContainText('1 organisation proche');
  await near().getByText(/Pourquoi 40/).click();
  await expect(near()).toContainText('Même nom');
  await saveScreen(page, 'organisation-near');
  await expectAccessible(page);
  await page.keyboard.press('d');
  await expect(page.getByRole('link', { name: 'La Nouvelle Remise', exact: true })).toBeFocused();
  await near().getByRole('button', { name: /Pas un doublon/ }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('Aucune organisation proche · 1 mise à part');
  await near().getByRole('button', { name: /Revenir dessus/ }).focus();
  await page.keyboard.press('Enter');
  await expect(near()).toContainText('1 organisation proche');
});

test('two are merged field by field with keys alone, after a preview; offers follow, and the history tells it', async () => {
  gone = (await near().getByRole('link', { name: 'La Nouvelle Remise', exact: true }).getAttribute('href')) ?? '';
  await near().getByRole('link', { name: /^Réunir avec/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Réunir deux fiches');
  await expect(page.getByText('« Association Remise (la nouvelle) » reste. « La Nouvelle Remise » s’en va.')).toBeVisible();
  await expect(page.getByText(/Ce qui suit.*1 offre, aucun communiqué, aucune pièce jointe\./)).toBeVisible();
  const name = page.getByRole('group', { name: 'Nom' });
  await expect(name.getByRole('button', { name: 'Garder' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('2');
  await expect(name.getByRole('button', { name: 'Prendre' })).toHaveAttribute('aria-pressed', 'true');
  await saveScreen(page, 'organisation-merge');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La Nouvelle Remise');
  await expect(page.getByRole('heading', { name: '2 offres' })).toBeVisible();
  await expect(near()).toContainText('Aucune organisation proche');
  await expect(merged()).toContainText('« La Nouvelle Remise », par');
  await expect(page.getByRole('region', { name: 'Historique de la fiche et des verdicts' })).toContainText(/Fiches réunies ici\s: vide → La Nouvelle Remise/);
  await saveScreen(page, 'organisation-merged');
  await expectAccessible(page);
});

test('what went says where; taken apart with a key, both are back', async () => {
  await page.evaluate((address) => (location.hash = address), gone);
  await expect(page.getByText(/Cette fiche a été réunie dans «\sLa Nouvelle Remise\s» par .+, le/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Identité' })).toBeHidden();
  await saveScreen(page, 'organisation-gone');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Ouvrir «\sLa Nouvelle Remise/ }).focus();
  await page.keyboard.press('Enter');
  await merged().getByRole('button', { name: /^Défaire la réunion/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Association Remise (la nouvelle)');
  await expect(near()).toContainText('1 organisation proche');
  await expect(merged()).toBeHidden();
  // What is gone is answered so.
  expect(app.problems.filter((problem) => !problem.includes('404'))).toEqual([]);
});

test('E edits its identity; an identifier that fails its check asks for a reason, which is shown with who kept it', async () => {
  await openPalette(page, 'aller aux organisations');
  await expect(list()).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('caves sonores');
  await expect(page.getByText('1 organisation', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Les Caves sonores');
  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Modifier l’identité' });
  await expect(form.getByRole('textbox', { name: 'Nom' })).toBeFocused();
  await form.getByRole('textbox', { name: 'SIRET' }).fill('77567227221139');
  await page.keyboard.press('Control+Enter');
  await expect(form).toContainText('sa clé est fausse');
  await expect(form.getByRole('textbox', { name: 'SIRET' })).toBeFocused();
  await saveScreen(page, 'organisation-identity');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(form.getByRole('textbox', { name: 'SIRET' })).toHaveValue('77567227221139');
  await page.keyboard.press('Control+Enter');
  await form.getByRole('textbox', { name: 'Pourquoi garder cet identifiant tel quel' }).fill('Lu ainsi sur l’avis de situation.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Identité' })).toContainText('Lu ainsi sur l’avis de situation.');
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click();
  await expect(page.getByRole('region', { name: 'Identité' })).not.toContainText('77567227221139');
});

test('S reads the statutes with article 1 and K notes the mention at the register: both count among the sources', async () => {
  const proofs = page.getByRole('region', { name: 'Preuves lues' });
  await page.keyboard.press('s');
  const form = page.getByRole('form', { name: 'Lire les statuts avec l’article 1' });
  await expect(form.getByRole('radiogroup')).toHaveCount(8);
  for (const group of await form.getByRole('radiogroup').all()) await group.getByRole('radio', { name: 'Oui' }).check();
  await saveScreen(page, 'organisation-statutes');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(proofs).toContainText('les conditions de l’article 1 sont remplies');
  await page.keyboard.press('k');
  await page.getByLabel('Date de l’extrait (RNE ou Kbis)').fill('2026-09-01');
  await page.keyboard.press('Control+Enter');
  await expect(proofs).toContainText(/Mention «.entreprise de l’ESS.» lue par .+ sur un extrait du 1 sept\. 2026/);
  await expect(verdict()).toContainText('de droit');
  await saveScreen(page, 'organisation-proofs');
  await expectAccessible(page);
});

test('G takes the verdict of another organisation of its group for its own', async () => {
  const own = await page.getByRole('heading', { level: 1 }).textContent();
  await openPalette(page, 'aller aux organisations');
  await expect(list()).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('form', { name: 'Nouvelle organisation' });
  await form.getByRole('textbox', { name: 'Nom' }).fill('Une filiale des Caves');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une filiale des Caves');
  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Organisation du groupe' }).fill('caves sonores');
  await expect(page.getByRole('button', { name: /^Les Caves sonores/ })).toBeVisible();
  await saveScreen(page, 'organisation-group');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(verdict()).toContainText(`De droit, comme son groupe : ${own}`);
});
