import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = (name: string) => joinDesk(site, name);
const opinion = { verdict: 'refuse' as const, reason: 'not_ess' as const, articles: 'none' as const, comment: null };

it('a decision is looked at by two colleagues at once, offline: both are heard, nothing clashes, and who decided reads them', async () => {
  const id = await site.submitOffer({ title: 'Animatrice', description: 'Texte.' });
  const [awa, paul, zoe] = [await join('Awa'), await join('Paul'), await join('Zoé')];
  await awa.client.offers.decide({ id, kind: 'accept', letter: null });
  await awa.client.looks.ask({ id, asked: true });
  for (const desk of [awa, paul, zoe]) await desk.client.sync.now();
  const [waiting] = (await paul.client.looks.awaited()).offers;
  expect(waiting?.id).toBe(id);
  for (const desk of [paul, zoe]) await desk.client.app.saveSettings({ offline: true });
  for (const desk of [paul, zoe]) await desk.client.looks.give({ ...waiting!, ...opinion });
  for (const desk of [paul, zoe]) await desk.client.app.saveSettings({ offline: false });
  for (const desk of [paul, zoe, awa]) await desk.client.sync.now();
  const { fields } = await awa.client.offers.get({ id });
  expect(fields.state).not.toBe('refused');
  expect(fields.secondLooks.map(({ by }) => by).toSorted()).toEqual(['Paul', 'Zoé']);
  expect((await awa.client.looks.agreement()).all).toEqual({ of: 2, same: 0, otherArticles: 0, other: 2 });
  expect((await awa.client.sync.status()).conflicts).toBe(0);
});
