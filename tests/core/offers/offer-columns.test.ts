import { expect, it } from 'vitest';
import { countOfferFacets } from '../../../src-main/core/offers/count-offer-facets.ts';
import { readColumnsAhead } from '../../../src-main/core/offers/offer-columns.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { listRecordScopes } from '../../../src-main/domain/record/scope.ts';
import { makeStore } from '../../support/make-store.ts';
import { generateSeedOffers } from '../../support/seed-offers.ts';

const query = { text: '', states: [], contractTypes: [], territories: [], sources: [], sort: 'receivedAt', descending: true } as const;
const count = (store: Store) => countOfferFacets(store.db, { ...query, states: [], contractTypes: [], territories: [], sources: [] });
const countReceived = (store: Store) => store.db.prepare<[], number>(`select count(*) from offer_list where state = 'received'`).pluck().get();

function fill(store: Store, offers: number): string[] {
  const seeds = [...generateSeedOffers(offers)];
  store.receive(
    seeds.map(({ id, fields }, i) => ({ kind: 'put', entity: 'offer', id, ver: 1, seq: i + 1, scopes: listRecordScopes('offer', fields.territory), by: 'site', at: fields.receivedAt, fields: { ...fields, state: 'received' } })),
    { bulk: true },
  );
  return seeds.map(({ id }) => id);
}

it('the columns that lists filter by are read by portions, between which others are answered', async () => {
  const { store } = makeStore();
  fill(store, 4500);
  const turns: number[] = [];
  const reading = readColumnsAhead(store.db);
  const other = async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      turns.push(turn);
    }
  };
  await Promise.race([reading, other()]);
  expect(turns.length).toBeGreaterThan(1);
  await reading;
  expect(count(store).states).toEqual({ received: 4500 });
});

it('what is written while they are read is counted as it stands', async () => {
  const { store } = makeStore();
  const [first = '', ...others] = fill(store, 4500);
  const last = others.at(-1) ?? '';
  const reading = readColumnsAhead(store.db);
  await new Promise((resolve) => setImmediate(resolve));
  const refuse = (id: string) => store.commit({ kind: 'edit', label: 'x', by: 'Awa', changes: [{ op: 'update', entity: 'offer', id, set: { state: 'refused' } }] });
  refuse(first);
  refuse(last);
  await reading;
  expect(count(store).states).toEqual({ received: 4498, refused: 2 });
  expect(countReceived(store)).toBe(4498);
});

it('whoever cannot wait reads them at one go, and the portions stop', async () => {
  const { store } = makeStore();
  fill(store, 4500);
  const reading = readColumnsAhead(store.db);
  expect(count(store).states).toEqual({ received: 4500 });
  await reading;
  expect(count(store).states).toEqual({ received: 4500 });
});

it('a store that is closed meanwhile is left alone', async () => {
  const { store } = makeStore();
  fill(store, 4500);
  const reading = readColumnsAhead(store.db);
  store.close();
  await expect(reading).resolves.toBeUndefined();
});
