import { expect, test } from 'vitest';
import type { FeedItem } from '../../../src-main/contract/site/feed-line.ts';
import { countSyncLists, listArrivals, listDepartures } from '../../../src-main/core/sync/list-departures.ts';
import { freezeLines } from '../../../src-main/core/sync/outbox-lines.ts';
import { resendLine } from '../../../src-main/core/sync/resend-line.ts';
import { openSyncMemory } from '../../../src-main/core/sync/sync-memory.ts';
import { listReview } from '../../../src-main/core/sync/list-outbox.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import type { MutationResult } from '../../../src-main/contract/site/mutation.ts';
import { makeStore } from '../../support/make-store.ts';

const idOf = (n: number) => `0197c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const offer = (title: string) => makeOffer({ title, description: 'Texte', source: 'site', receivedAt: '2026-11-24T08:00:00.000Z' });
const row = (n: number, seq: number, title: string, more: Partial<Extract<FeedItem, { kind: 'put' }>> = {}): FeedItem => ({
  kind: 'put', entity: 'offer', id: idOf(n), ver: seq, seq, scopes: ['offers'], by: 'Awa', at: '2026-11-24T09:00:00.000Z', fields: offer(title), ...more,
});

function open() {
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  store.setDevice(memory.deviceId());
  /** One edit leaves, and the site answers. */
  const answer = (n: number, title: string, result: Partial<MutationResult>) => {
    store.commit({ kind: 'edit', label: title, by: 'Bruno', changes: [{ op: 'update', entity: 'offer', id: idOf(n), set: { title } }] });
    const lines = freezeLines(store, memory, store.outbox.list(0, 1));
    store.acknowledge(memory.deviceId(), [{ n: lines[0]!.n, status: 'applied', seq: 50, ver: 50, code: null, conflictId: null, fields: [], ...result }], ['offers', 'organisations']);
  };
  return { store, answer };
}

test('what left is listed with the answer of the site, the latest first, page by page', () => {
  const { store, answer } = open();
  store.receive([row(1, 1, 'Un'), row(2, 2, 'Deux')]);
  answer(1, 'Un bis', {});
  answer(2, 'Deux bis', { status: 'rejected', code: 'forbidden' });
  const all = listDepartures(store, null, 10);
  expect(all.map(({ title, result, fields }) => [title, result, fields])).toEqual([['Deux', 'rejected', ['title']], ['Un bis', 'applied', ['title']]]);
  expect(listDepartures(store, all[0]!.place, 10)).toEqual([all[1]]);
  expect(countSyncLists(store)).toMatchObject({ left: 2 });
});

test('of a record that this person may no longer see, neither what left nor what came is kept', () => {
  const { store, answer } = open();
  store.receive([row(1, 1, 'Un')]);
  answer(1, 'Un bis', {});
  store.receive([row(1, 60, 'Un ter')]);
  store.receive([{ kind: 'exit', entity: 'offer', id: idOf(1), seq: 99, scope: 'offers' }]);
  expect(listDepartures(store, null, 10)).toEqual([]);
  expect(listArrivals(store, null, 10).items).toEqual([]);
});

test('what came is told by record and day, with who changed what', () => {
  const { store } = open();
  store.receive([row(1, 1, 'Un'), row(2, 2, 'Deux')]);
  store.receive([row(1, 3, 'Un bis', { by: 'Chloé', authors: { title: { by: 'Awa', at: '2026-11-24T09:30:00.000Z' }, '*': { by: 'Chloé', at: '2026-11-24T09:10:00.000Z' } }, fields: { ...offer('Un bis'), placeLabel: 'Rezé' } })]);
  const { items, next } = listArrivals(store, null, 100);
  expect(next).toBeNull();
  expect(items.map(({ title, what, by, fields }) => ({ title, what, by: by.toSorted((a, b) => a.localeCompare(b)), fields: new Set(fields) }))).toEqual([
    { title: 'Un bis', what: 'created', by: ['Awa', 'Chloé'], fields: new Set(['title', 'placeLabel']) },
    { title: 'Deux', what: 'created', by: ['Awa'], fields: new Set() },
  ]);
});

test('the pages of what came follow each other to the end of 3,000 changes', () => {
  const { store } = open();
  store.receive(Array.from({ length: 3000 }, (_, n) => row(n, n + 1, `Offre ${n}`)));
  const seen: string[] = [];
  for (let place: number | null = null; ; ) {
    const { items, next }: ReturnType<typeof listArrivals> = listArrivals(store, place, 100);
    seen.push(...items.map(({ id }) => id));
    if (next === null) break;
    place = next;
  }
  expect(new Set(seen).size).toBe(3000);
  expect(seen).toHaveLength(3000);
});

test('what was refused is written once more on the record as it stands, and leaves the list', () => {
  const { store, answer } = open();
  store.receive([row(1, 1, 'Un')]);
  answer(1, 'Un bis', { status: 'rejected', code: 'transition_refused' });
  store.receive([row(1, 60, 'Un d’Awa')]);
  const [refused] = listReview(store, null, 10);
  expect(resendLine(store, refused!.line, 'Bruno', new Date())).toBeDefined();
  expect(listReview(store, null, 10)).toEqual([]);
  expect(store.outbox.list(0, 10)).toEqual([expect.objectContaining({ base: { title: 'Un d’Awa' }, set: { title: 'Un bis' } })]);
  expect(resendLine(store, refused!.line, 'Bruno', new Date())).toBeUndefined();
});

test('what was refused on a record that is gone stays in the list: there is nothing to write it on', () => {
  const { store, answer } = open();
  store.receive([row(1, 1, 'Un')]);
  answer(1, 'Un bis', { status: 'rejected', code: 'unknown_record' });
  store.receive([{ kind: 'exit', entity: 'offer', id: idOf(1), seq: 99, scope: 'offers' }]);
  const [refused] = listReview(store, null, 10);
  expect(resendLine(store, refused!.line, 'Bruno', new Date())).toBeUndefined();
  expect(listReview(store, null, 10)).toHaveLength(1);
});
