import { afterAll, beforeAll, expect, it } from 'vitest';
import { offerQuery } from '../../src-main/contract/desk/offers.ts';
import { joinDesk } from '../support/join-desk.ts';
import type { TestDesk } from '../support/make-desk.ts';
import { makeView } from '../support/make-view.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { workApart } from '../support/work-apart.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const exchange = async (...desks: TestDesk[]) => {
  for (const desk of desks) await desk.client.sync.now();
};
const share = async (desk: TestDesk, name: string) => {
  await desk.client.views.save(makeView(name));
  return desk.client.views.share({ name });
};
const find = async ({ client }: TestDesk, id: string) => (await client.views.list()).shared.find((view) => view.id === id);
const listOwn = async ({ client }: TestDesk) => (await client.views.list()).own.map(({ name }) => name);

it('a private view stays on its desk; shared, colleagues have it whole with whose it is, a desk that joins later too', async () => {
  const [awa, jo] = [await joinDesk(site, 'Awa'), await joinDesk(site, 'Jo', ['correspondent'], ['FR-44'])];
  await awa.client.views.save(makeView('Secrète'));
  const { id } = await share(awa, 'Ma file');
  await exchange(awa, jo);
  const later = await joinDesk(site, 'Léa', ['consultant']);
  for (const desk of [jo, later]) {
    expect(await find(desk, id)).toEqual({ ...makeView('Ma file'), id, by: 'Awa', isOwn: false, mayChange: false, changedBy: 'Awa', changedAt: expect.any(String), unread: [] });
    expect((await desk.client.views.list()).shared.map(({ name }) => name)).not.toContain('Secrète');
  }
  expect(await listOwn(awa)).toEqual(['Secrète']);
});

it('shared no more, it is gone elsewhere and private where it was made; undone, all have it again', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa 2'), await joinDesk(site, 'Paul 2')];
  const { id } = await share(awa, 'Du matin');
  await exchange(awa, paul);
  const { batch } = await awa.client.views.unshare({ id });
  await exchange(awa, paul);
  expect(await find(paul, id)).toBeUndefined();
  expect(await listOwn(awa)).toEqual(['Du matin']);
  await awa.client.offers.undo({ batch });
  await exchange(awa, paul);
  expect(await find(paul, id)).toMatchObject({ name: 'Du matin', by: 'Awa 2' });
  expect(await listOwn(awa)).toEqual([]);
});

it('who leads stops sharing the view of a colleague: it is private again on the desk that shared it', async () => {
  const [lea, ana] = [await joinDesk(site, 'Léa 3', ['consultant']), await joinDesk(site, 'Ana 3', ['admin'])];
  const { id } = await share(lea, 'De Léa');
  await exchange(lea, ana);
  expect(await find(ana, id)).toMatchObject({ isOwn: false, mayChange: true });
  await ana.client.views.unshare({ id });
  await exchange(ana, lea);
  expect([await listOwn(lea), await listOwn(ana)]).toEqual([['De Léa'], []]);
});

it('two people who change different things of one view are both right; the same thing, they meet in a conflict', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa 4'), await joinDesk(site, 'Paul 4')];
  const { id } = await share(awa, 'À deux');
  await exchange(awa, paul);
  const { query } = makeView('');
  await workApart(
    [awa, () => awa.client.views.change({ id, query: { ...query, text: 'insertion' } })],
    [paul, () => paul.client.views.change({ id, name: 'À quatre mains', query: { ...query, states: ['claimed'] } })],
  );
  for (const desk of [awa, paul]) expect(await find(desk, id)).toMatchObject({ name: 'À quatre mains', query: { text: 'insertion', states: ['claimed'] }, changedBy: 'Paul 4' });
  expect((await paul.client.sync.status()).conflicts).toBe(0);
  // An order and its direction are one thing.
  await workApart(
    [awa, () => awa.client.views.change({ id, query: { ...query, text: 'insertion', states: ['claimed'], sort: 'title', descending: false } })],
    [paul, () => paul.client.views.change({ id, query: { ...query, text: 'insertion', states: ['claimed'], sort: 'applyBy' } })],
  );
  for (const desk of [awa, paul]) expect(await find(desk, id)).toMatchObject({ query: { sort: 'title', descending: false } });
  expect((await paul.client.sync.status()).conflicts).toBe(1);
  // Who sees the view sees that; who may not change it does not settle it.
  const cam = await joinDesk(site, 'Cam 4', ['consultant']);
  for (const [desk, maySettle] of [[paul, true], [cam, false]] as const) {
    const [conflict] = await desk.client.sync.conflicts();
    expect(await desk.client.sync.conflict({ id: conflict!.id })).toMatchObject({ entity: 'view', recordTitle: 'À quatre mains', maySettle });
  }
});

it('two who share a name without knowing of each other both keep theirs', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa 5', ['consultant']), await joinDesk(site, 'Paul 5', ['consultant'])];
  await share(awa, 'Le lundi');
  await share(paul, 'Le lundi');
  await exchange(awa, paul, awa);
  for (const desk of [awa, paul])
    expect((await desk.client.views.list()).shared.filter(({ name }) => name === 'Le lundi').map(({ by, mayChange }) => [by, mayChange])).toEqual([['Awa 5', desk === awa], ['Paul 5', desk === paul]]);
});

it('a consultant and a correspondent may not change the view of somebody else, nor stop sharing it', async () => {
  const awa = await joinDesk(site, 'Awa 6');
  const { id } = await share(awa, 'À Awa');
  await exchange(awa);
  for (const desk of [await joinDesk(site, 'Cam 6', ['consultant']), await joinDesk(site, 'Jo 6', ['correspondent'], ['FR-44'])]) {
    await expect(desk.client.views.change({ id, name: 'À moi' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
    await expect(desk.client.views.unshare({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
  }
});

it('a treasurer, who reads no offers, has no shared views and shares none', async () => {
  const theo = await joinDesk(site, 'Théo', ['treasurer']);
  await theo.client.views.save(makeView('La mienne'));
  expect(await theo.client.views.list()).toEqual({ own: [makeView('La mienne')], shared: [], mayShare: false });
  await expect(theo.client.views.share({ name: 'La mienne' })).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' });
});

it('what a later Bureau puts in a view goes through the site whole, is told on this desk, and stays when this one changes something else', async () => {
  const [awa, paul] = [await joinDesk(site, 'Awa 7'), await joinDesk(site, 'Paul 7')];
  const { id } = await share(awa, 'De demain');
  const { store } = awa.core.context.desk();
  store.commit({ kind: 'edit', label: '', by: 'Awa 7', changes: [{ op: 'update', entity: 'view', id, set: { text: 'humeur:gaie', states: ['frozen', 'received'], sort: 'mood' } }] });
  await exchange(awa, paul);
  expect(await find(paul, id)).toMatchObject({ query: { states: ['received'], sort: 'receivedAt' }, unread: ['frozen', 'mood', 'humeur:gaie'] });
  await paul.client.views.change({ id, name: 'D’après-demain', query: offerQuery.parse({ ...(await find(paul, id))!.query, sources: ['site'] }) });
  await exchange(paul, awa);
  expect(store.get('view', id)!.fields).toMatchObject({ name: 'D’après-demain', sources: ['site'], text: 'humeur:gaie', states: ['frozen', 'received'], sort: 'mood' });
});
