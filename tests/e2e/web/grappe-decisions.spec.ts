import { expect, type Page, test } from '@playwright/test';
import { launchWeb, type WebApp } from '../../support/launch-web.ts';

let app: WebApp;
let page: Page;

const grid = () => page.getByRole('grid', { name: 'Liste des offres' });
const rows = () => grid().locator('[role=row][data-index]');
const record = () => page.getByRole('region', { name: 'Fiche de l’offre' });
const toast = (words: RegExp) => page.getByRole('status').filter({ hasText: words });

const text =
  'Vous tenez le fournil avec deux autres personnes, vous pétrissez et vous façonnez des pains au levain, de la farine du moulin voisin. Vous ' +
  'servez au comptoir deux matinées par semaine. Nous demandons le goût du travail de nuit, pas de diplôme.';

/** Near-identical offers of one employer, in these towns: the last written comes first in the list. */
async function writeGrappe(title: string, places: readonly string[]): Promise<void> {
  for (const placeLabel of places)
    await page.evaluate(async (json) => {
      const { ok, status } = await fetch('/rpc/offers/create', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ json }) });
      if (!ok) throw new Error(`create: ${status}`);
    }, { title, description: `${text} ${title}.`, employerName: `Fournil ${title}`, placeLabel, territory: 'FR-44' });
}

async function searchWords(words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** The queue, narrowed to a new grappe on one line, which has the focus: the list may have known its last offers first, and keeps what is open. */
async function narrowToGrappe(title: string, places: readonly string[]): Promise<void> {
  await writeGrappe(title, places);
  await page.keyboard.press('q');
  await searchWords(title);
  await expect(grid().getByRole('button', { name: `Grappe de ${places.length} offres presque identiques` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(grid().locator('[role=row]:focus')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(rows()).toHaveCount(1);
}

/** The same, its first offer open. */
async function openGrappe(title: string, places: readonly string[]): Promise<void> {
  await narrowToGrappe(title, places);
  await expectOpen(places.at(-1) ?? '');
}

/** The row that has the focus, the one that is chosen and the record are of one offer: that of `place`. */
async function expectOpen(place: string): Promise<void> {
  await expect(record().locator('[data-reading]')).toContainText(place);
  await expect(record()).toHaveAttribute('aria-busy', 'false');
  await expect(grid().locator('[role=row]:focus')).toHaveAttribute('aria-selected', 'true');
  await expect(grid().locator('[role=row]:focus')).toContainText(place);
}

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  app = await launchWeb({ args: ['--examples'] });
  ({ page } = app);
  await grid().waitFor({ timeout: 60_000 });
});
test.afterAll(async () => {
  await app.close();
});

test('corrections asked for an offer of a folded grappe lead to the one that was under it', async () => {
  await openGrappe('Boulangère volante', ['Trentemoult', 'Clisson']);
  await page.keyboard.press('c');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(toast(/corrections demandées/)).toBeVisible();
  await expectOpen('Trentemoult');
  await expect(record().getByRole('definition').first()).toHaveText('Reçue');
});

test('one undo brings the decided offer back, and its row has the focus', async () => {
  await page.keyboard.press('u');
  await expectOpen('Clisson');
});

test('an offer of a folded grappe that is accepted leads to the one that was under it', async () => {
  await openGrappe('Pétrisseuse volante', ['Vertou', 'Ancenis', 'Guérande']);
  await page.keyboard.press('a');
  await expect(toast(/Pétrisseuse volante.*acceptée/)).toBeVisible();
  await expectOpen('Ancenis');
});

test('so does one that is refused', async () => {
  await page.keyboard.press('r');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(toast(/Pétrisseuse volante.*refusée/)).toBeVisible();
  await expectOpen('Vertou');
});

test('a grappe that is decided at once leads to what the list holds by then', async () => {
  await openGrappe('Enfourneuse volante', ['Pornic', 'Savenay', 'Carquefou']);
  await expect(page.getByRole('region', { name: 'Offres proches' }).getByRole('button', { name: 'Décider de la grappe…' })).toBeVisible();
  await page.keyboard.press('g');
  const panel = page.getByRole('form', { name: 'Une seule décision pour la grappe' });
  await expect(panel.getByRole('checkbox')).not.toHaveCount(0);
  await panel.getByRole('group', { name: 'Offres de la grappe' }).getByRole('checkbox').last().press('Space');
  await panel.getByLabel('Raison du refus').selectOption('Informations manquantes');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Ce qui a été décidé' }).getByRole('button', { name: 'Fermer' }).press('Enter');
  await expect(rows()).toHaveCount(1);
  await expectOpen((await rows().first().textContent())?.match(/Pornic|Savenay/)?.[0] ?? '');
});

test('a grappe is asked for while its offer is still being read: the key is not lost', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/rpc/offers/get*', async (route) => {
    await held;
    await route.fallback();
  });
  await narrowToGrappe('Tourière volante', ['Rezé', 'Vallet', 'Legé']);
  await expect(grid().locator('[role=row]:focus')).toContainText('Legé');
  await expect(record()).toHaveAttribute('aria-busy', 'true');
  await page.keyboard.press('g');
  release();
  const panel = page.getByRole('form', { name: 'Une seule décision pour la grappe' });
  await expect(panel.getByRole('group', { name: 'Offres de la grappe' })).toContainText(/Legé.*celle-ci/);
  await page.unroute('**/rpc/offers/get*');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('an offer that is of no grappe says so, and one key goes back to the list', async () => {
  await writeGrappe('Chocolatière du mardi', ['Machecoul']);
  await searchWords('Chocolatière du mardi');
  await expect(rows()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expectOpen('Machecoul');
  await page.keyboard.press('g');
  const panel = page.getByRole('region', { name: 'Une seule décision pour la grappe' });
  await expect(panel.getByRole('status')).toContainText('il n’y a pas de grappe à décider');
  await expect(panel.getByRole('button', { name: 'Fermer' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(grid().locator('[role=row]:focus')).toHaveAttribute('aria-selected', 'true');
});

test('the list has the keyboard and no line under it while the open offer is of none', async () => {
  await openGrappe('Façonneuse volante', ['Blain', 'Bouaye']);
  await page.keyboard.press('a');
  await expectOpen('Blain');
  await searchWords('Enfourneuse volante');
  await page.keyboard.press('Enter');
  await expect(record().locator('[data-reading]')).toContainText('Enfourneuse');
  // What is taken back is shown, though the search does not find it.
  await page.keyboard.press('u');
  await expect(record().locator('[data-reading]')).toContainText('Bouaye');
  await expect(grid()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grid().locator('[role=row]:focus')).toHaveAttribute('aria-selected', 'true');
  await expect(record().locator('[data-reading]')).toContainText('Enfourneuse');
  expect(app.problems).toEqual([]);
});
