import { statSync } from 'node:fs';
import { v7 as makeId } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listOfferIds } from '../../../src-main/core/offers/list-offer-ids.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { tidyStore, tidyStoreWhenQuiet } from '../../../src-main/core/store/tidy-store.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';

const receivedAt = '2026-11-01T08:00:00.000Z';
/** Each in a transaction of its own, which leaves a piece of the search. */
function receive(store: Store, count: number, word: string): void {
  for (let i = 0; i < count; i++)
    store.receive([{ kind: 'put', entity: 'offer', id: makeId(), ver: 1, seq: 1, scopes: ['offers'], by: 'site', at: receivedAt, fields: makeOffer({ title: `${word} ${i}`, description: word, source: 'site', receivedAt }) }]);
}
/** FTS5 numbers the pages of a piece from the number of the piece × 2³⁷ on. */
const countPieces = (store: Store) =>
  Number(store.db.prepare('select count(distinct id >> 37) from offer_search_data where id >> 37 between 1 and 65535').pluck().get());
const countFound = (store: Store, text: string) =>
  listOfferIds(store.db, { text, states: [], contractTypes: [], territories: [], sources: [], sort: 'receivedAt', descending: false }).length;

it('a write merges nothing: it leaves its piece, and all is found', () => {
  const { store } = makeStore();
  receive(store, 50, 'quetsche');
  expect(countPieces(store)).toBe(50);
  expect(countFound(store, 'quetsche')).toBe(50);
});

it('merged, the search is in few pieces and finds the same', async () => {
  const { store } = makeStore();
  receive(store, 50, 'quetsche');
  await tidyStore(store);
  expect(countPieces(store)).toBeLessThan(8);
  expect(countFound(store, 'quetsche')).toBe(50);
  store.db.prepare(`insert into offer_search (offer_search) values ('integrity-check')`).run();
});

it('merged, the log of changes is empty: it was brought into the file', async () => {
  const { store, file } = makeStore();
  receive(store, 50, 'quetsche');
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
  await tidyStore(store);
  expect(statSync(`${file}-wal`).size).toBe(0);
});

it('rows that wait for the search are put there before anything is merged', () => {
  const { store } = makeStore();
  receive(store, 10, 'quetsche');
  store.load(() => receive(store, 1, 'mirabelle'));
  expect(store.tidySearch()).toBe(false);
  expect(countPieces(store)).toBe(10);
});

describe('a desk', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  /** Lets the portions that are under way end: each takes a turn. */
  const endPortions = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };

  it('merges what the last start left, once it has been quiet for a second', async () => {
    const { store } = makeStore();
    receive(store, 20, 'quetsche');
    tidyStoreWhenQuiet(store, () => {});
    vi.advanceTimersByTime(999);
    await endPortions();
    expect(countPieces(store)).toBe(20);
    vi.advanceTimersByTime(1);
    await endPortions();
    expect(countPieces(store)).toBeLessThan(8);
  });

  it('that is never quiet merges every thirty seconds all the same', async () => {
    const { store } = makeStore();
    tidyStoreWhenQuiet(store, () => {});
    for (let second = 0; second < 33; second++) {
      receive(store, 1, 'quetsche');
      vi.advanceTimersByTime(second === 0 ? 0 : 990);
    }
    await endPortions();
    expect(countPieces(store)).toBeLessThan(12);
  });

  it('that is closed meanwhile leaves it for the next start', async () => {
    const { store } = makeStore();
    const problems: unknown[] = [];
    receive(store, 20, 'quetsche');
    tidyStoreWhenQuiet(store, (error) => problems.push(error));
    store.close();
    vi.advanceTimersByTime(1000);
    await endPortions();
    expect(problems).toEqual([]);
  });
});
