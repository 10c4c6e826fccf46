import { afterAll, beforeAll, expect, it } from 'vitest';
import { startReadyDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const years = 365 * 86_400_000;

it.each([
  ['ten years ahead', 10 * years, true],
  ['ten years behind', -10 * years, true],
  ['a minute ahead', 60_000, false],
])('a clock %s changes nothing to what is exchanged, and is told', async (name, shift, told) => {
  const desk = await startReadyDesk(name, await site.addUser(name, ['moderator']), { now: () => new Date(Date.now() + shift) });
  const id = await site.submitOffer({ title: `Offre, ${name}`, description: 'Accueillir.' });
  await desk.client.sync.now();
  await desk.client.offers.decide({ id, kind: 'accept', letter: null });
  await desk.client.sync.now();
  expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, conflicts: 0, toReview: 0, failure: null, clockWrong: told });
  expect((await site.publicOffers()).some((offer) => offer.id === id)).toBe(true);
});

it('a clock put back releases a held decision rather than keeping it for years', async () => {
  let shift = 0;
  const desk = await startReadyDesk('Retour', await site.addUser('Retour', ['moderator']), { now: () => new Date(Date.now() + shift) });
  await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
  const id = await site.submitOffer({ title: 'Offre retenue', description: 'Accueillir.' });
  await desk.client.sync.now();
  await desk.client.offers.decide({ id, kind: 'accept', letter: null });
  await desk.client.sync.now();
  expect(await desk.client.sync.status()).toMatchObject({ waiting: 1, held: 1 });
  shift = -years;
  await desk.client.sync.now();
  expect(await desk.client.sync.status()).toMatchObject({ waiting: 0, held: 0 });
});
