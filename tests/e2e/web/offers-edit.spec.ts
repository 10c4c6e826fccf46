import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const form = () => page.getByRole('form', { name: 'Modifier l’offre' });

test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(record().getByRole('heading', { level: 2 })).toBeVisible({ timeout: 60_000 });
});
test.afterAll(() => app.close());
test.describe.configure({ mode: 'serial' });

test('what was written is refused field by field, and kept', async () => {
  await page.keyboard.press('e');
  const title = form().getByRole('textbox', { name: 'Titre' });
  await expect(title).toBeFocused();
  await title.fill('Comptable bien décrite');
  await form().getByRole('textbox', { name: 'Courriel du contact' }).fill('contact');
  await page.keyboard.press('Control+Enter');
  await expect(form().getByText('Ce courriel n’est pas complet.', { exact: false })).toBeVisible();
  await expect(form().getByText(/D’origine/).first()).toBeVisible();
  await expect(title).toHaveValue('Comptable bien décrite');
  await saveScreen(page, 'offers-edit');
  await expectAccessible(page);
});

test('a change that arrives meanwhile does not touch the draft', async () => {
  const other = await app.context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('region', { name: 'Fiche de l’offre' }).getByRole('heading', { level: 2 })).toBeVisible();
  await other.keyboard.press('p');
  await expect(other.getByRole('status').filter({ hasText: /prise en charge|relâchée/ })).toBeVisible();
  await other.close();
  await expect(form().getByRole('textbox', { name: 'Titre' })).toHaveValue('Comptable bien décrite');
});

test('a form left with Escape comes back as it was', async () => {
  await page.keyboard.press('Escape');
  await expect(form()).toBeHidden();
  await page.keyboard.press('e');
  await expect(form().getByText('Voici votre brouillon', { exact: false })).toBeVisible();
  await expect(form().getByRole('textbox', { name: 'Courriel du contact' })).toHaveValue('contact');
});

test('once corrected it is saved: only what changed, and told in the history', async () => {
  await form().getByRole('textbox', { name: 'Courriel du contact' }).fill('contact@exemple.org');
  await page.keyboard.press('Control+Enter');
  await expect(form()).toBeHidden();
  await expect(record().getByRole('heading', { level: 2 })).toHaveText('Comptable bien décrite');
  const latest = record().getByRole('listitem').filter({ has: page.getByRole('time') }).first();
  await expect(latest).toContainText('Titre');
  await expect(latest).toContainText('contact@exemple.org');
  await expect(latest.getByRole('listitem')).toHaveCount(2);
});

test('a line of the history shows how a long text changed, and brings a field back to what it was', async () => {
  const latest = record().getByRole('listitem').filter({ has: page.getByRole('time') }).first();
  await page.keyboard.press('e');
  const text = form().getByRole('textbox', { name: 'Texte de l’offre' });
  const before = await text.inputValue();
  await text.fill(`${before}\nLe poste est ouvert à toute personne intéressée, et il sera pourvu dès que possible au sein de notre équipe.`);
  await page.keyboard.press('Control+Enter');
  await expect(form()).toBeHidden();
  const see = latest.getByRole('button', { name: 'Voir ce qui a changé' });
  await see.focus();
  await page.keyboard.press('Enter');
  await expect(see).toHaveAttribute('aria-expanded', 'true');
  await expect(latest.getByRole('insertion')).toContainText('Le poste est ouvert');
  const title = record().getByRole('button', { name: /^Rétablir Titre/ });
  await expect(title).toHaveCount(1);
  await saveScreen(page, 'offers-history');
  await expectAccessible(page);
  await see.press('Enter');
  await expect(latest.getByRole('insertion')).toBeHidden();
  const was = ((await title.getAttribute('aria-label')) ?? '').replace(/^Rétablir Titre\s:\s/, '');
  await title.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /champ «\sTitre\s» rétabli/ })).toBeVisible();
  await expect(record().getByRole('heading', { level: 2 })).toHaveText(was);
  await expect(record().getByRole('region', { name: 'Historique', exact: true })).toBeFocused();
  await page.keyboard.press('u');
  await expect(record().getByRole('heading', { level: 2 })).toHaveText('Comptable bien décrite');
  // From the line of the edit, and from that of the undo, which wrote the same.
  await expect(title).toHaveCount(2);
});

test('N writes a new offer, which needs a title and a text', async () => {
  await page.keyboard.press('n');
  const fresh = page.getByRole('form', { name: 'Nouvelle offre' });
  await expect(fresh.getByRole('textbox', { name: 'Titre' })).toBeFocused();
  await page.keyboard.type('Animatrice de ressourcerie');
  await page.keyboard.press('Control+Enter');
  await expect(fresh.getByText('Ce champ est nécessaire', { exact: false })).toBeVisible();
  await saveScreen(page, 'offers-new');
  await expectAccessible(page);
  await fresh.getByRole('textbox', { name: 'Texte de l’offre' }).fill('Accueillir, trier, réparer.');
  await fresh.getByRole('textbox', { name: 'Rémunération minimale' }).fill('1 850,50');
  await page.keyboard.press('Control+Enter');
  await expect(record().getByRole('heading', { level: 2 })).toHaveText('Animatrice de ressourcerie');
  await expect(record().getByText(/1\s850,50\s€/)).toBeVisible();
  expect(app.problems).toEqual([]);
});
