import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinDesk } from '../support/join-desk.ts';
import { findOffer, type TestDesk } from '../support/make-desk.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const join = (name: string) => joinDesk(site, name);
const corrections = [{ field: 'payMin', comment: 'Il manque le montant' }, { field: 'startsOn', comment: '' }];
const ask = ({ client }: TestDesk, id: string) => client.offers.decide({ id, kind: 'askCorrections', corrections, letter: 'Corrigez : {lien}' });
const answer = (address: string, fields: object) =>
  fetch(address.replace('/corrections/', '/v1/corrections/'), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ fields, note: 'Voilà' }) });

it('a request goes from a desk to the recruiter, and the answer comes back to every desk, with what it changed', async () => {
  const id = await site.submitOffer({ title: 'Valoriste', description: 'Trier les dons', employerName: 'La Remise' });
  const [awa, paul] = [await join('Awa'), await join('Paul')];
  await ask(awa, id);
  for (const desk of [awa, paul]) await desk.client.sync.now();
  const { correctionAddress } = await awa.client.offers.get({ id });
  expect((await paul.client.offers.get({ id })).correctionAddress).toBeNull();
  expect((await answer(correctionAddress ?? '', { payMin: 190_000, title: 'Valoriste (H/F)' })).status).toBe(200);
  for (const desk of [awa, paul]) {
    await desk.client.sync.now();
    expect(await findOffer(desk, 'Valoriste')).toMatchObject({ state: 'received', cameBack: true, toRemind: false, pending: false });
    const { fields } = await desk.client.offers.get({ id });
    expect(fields).toMatchObject({ payMin: 190_000, corrected: { marked: corrections, before: { payMin: null, title: 'Valoriste' }, note: 'Voilà' } });
    expect((await desk.client.offers.history({ id })).some(({ field, by, origin }) => field === 'payMin' && by === 'recruiter' && origin === 'site')).toBe(true);
  }
  await paul.client.offers.decide({ id, kind: 'accept', letter: null });
  for (const desk of [paul, awa]) await desk.client.sync.now();
  expect(await findOffer(awa, 'Valoriste')).toMatchObject({ state: 'published', cameBack: false });
});

it('a request that is taken back before it leaves opens nothing', async () => {
  const id = await site.submitOffer({ title: 'Cordière', description: 'Des cordes' });
  const desk = await join('Inès');
  await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
  const { batch } = await ask(desk, id);
  const address = (await desk.client.offers.get({ id })).correctionAddress ?? '';
  await desk.client.offers.undo({ batch });
  await desk.client.sync.now();
  expect((await answer(address, {})).status).toBe(404);
});

it('an answer that comes while a colleague decides offline is not lost: what stands is the first, and the two are shown', async () => {
  const id = await site.submitOffer({ title: 'Luthière', description: 'Des violons' });
  const [zoe, max] = [await join('Zoé'), await join('Max')];
  await ask(zoe, id);
  for (const desk of [zoe, max]) await desk.client.sync.now();
  await max.client.app.saveSettings({ offline: true });
  await max.client.offers.decide({ id, kind: 'refuse', reason: 'other', articles: 'none', letter: null });
  await answer((await zoe.client.offers.get({ id })).correctionAddress ?? '', { payMin: 200_000 });
  await max.client.app.saveSettings({ offline: false });
  await max.client.sync.now();
  await max.client.sync.now();
  const { fields, conflictIds } = await max.client.offers.get({ id });
  expect(fields).toMatchObject({ state: 'received', payMin: 200_000 });
  expect(conflictIds).toHaveLength(1);
});
