import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/expect-accessible.ts';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';
import { saveScreen } from '../../support/save-screen.ts';

let app: WebApp;
let page: Page;

const field = () => page.getByRole('combobox', { name: 'Chercher dans les offres' });
const list = () => page.getByRole('listbox', { name: 'Suggestions de recherche' });
const options = () => list().getByRole('option');
const understood = () => page.getByRole('group', { name: 'Ce que la recherche a compris' });
const parts = () => understood().getByRole('button');
const count = () => page.getByRole('status').filter({ hasText: /^(\d+ offres?|Aucune offre)$/ });
const start = async (text: string) => {
  await page.keyboard.press('/');
  await field().fill(text);
};

test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  page = app.page;
  await expect(count()).toHaveText('300 offres', { timeout: 60_000 });
});
test.afterAll(() => app.close());
test.describe.configure({ mode: 'serial' });

test('an operator, then its value, are chosen with the arrows and Enter', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('con');
  await expect(options()).toHaveText([/^contrat:/]);
  await expect(field()).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(field()).toHaveAttribute('aria-activedescendant', (await options().first().getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(field()).toHaveValue('contrat:');
  await expect(options().filter({ hasText: /^CDI\d+ offres$/ })).toHaveCount(1);
  await saveScreen(page, 'offers-search-suggestions');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field()).toHaveValue('contrat:cdi ');
  await expect(list()).toBeHidden();
  await expect(parts()).toHaveText([/^Contrat\s: CDI/]);
  await expect(count()).not.toHaveText('300 offres');
});

test('what was understood stands under the field, in the address, and can be taken away part by part', async () => {
  await start('contrat:cdi -stage reçue:<3650j "en équipe" lieu:44 ');
  await expect(parts()).toHaveText([/^Contrat\s: CDI/, /^sans «\sstage\s»/, /^Reçue depuis moins de 3\s?650 jours/, /^exactement «\sen équipe\s»/, /^Lieu\s: Loire-Atlantique \(44\)/]);
  await expect.poll(() => new URLSearchParams(page.url().split('?')[1]).get('text')).toContain('contrat:cdi');
  await saveScreen(page, 'offers-search-understood');
  await expectAccessible(page);
  await parts().last().press('Enter');
  await expect(parts()).toHaveCount(4);
  await expect(field()).toBeFocused();
  await expect(field()).toHaveValue('contrat:cdi -stage reçue:<3650j "en équipe"');
});

test('employers are proposed by the words of the offers', async () => {
  await start('');
  await page.keyboard.type('employeur:clairm');
  await expect(options().first()).toContainText(/Centre social de Clairmarais\d+ offres?$/);
  const name = (await options().first().locator('span').first().textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field()).toHaveValue(new RegExp(`^employeur:.*${name}`));
  await expect(count()).not.toHaveText(/^(300 offres|Aucune offre)$/);
});

test('Escape closes the suggestions, then empties the field, then leaves it', async () => {
  await start('');
  await page.keyboard.type('état:');
  await expect(list()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list()).toBeHidden();
  await expect(field()).toHaveValue('état:');
  await page.keyboard.press('Escape');
  await expect(field()).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field()).not.toBeFocused();
});

test('what is not understood is said in words, and searched as words', async () => {
  await start('poste:animateur contrat:xyz état: ');
  await expect(page.getByText('« poste » n’est pas un mot-clé de la recherche.')).toBeVisible();
  await expect(page.getByText(/«\scontrat\s:\s» ne connaît pas «\sxyz\s»/)).toBeVisible();
  await expect(page.getByText(/«\sétat\s:\s» attend une valeur/)).toBeVisible();
  await saveScreen(page, 'offers-search-problem');
  await expectAccessible(page);
});

test('by alert, the list fills up while offers are read, and says when some remain', async () => {
  await start('alerte:bloquant ');
  await expect(parts()).toHaveText([/^Alerte\s: Bloquant/]);
  await expect(page.getByText(/à relire pour cette alerte/)).toBeHidden();
  await expect(count()).not.toHaveText(/^(300 offres|Aucune offre)$/);
  await saveScreen(page, 'offers-search-alert');
  await page.getByRole('button', { name: 'Effacer la recherche' }).press('Enter');
  await expect(count()).toHaveText('300 offres');
  expect(app.problems).toEqual([]);
});
