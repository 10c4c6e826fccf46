import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNearRecord } from '../../../src-main/core/duplicates/compare-near.ts';
import { findNearOffers } from '../../../src-main/core/duplicates/find-near-offers.ts';
import { getNearOffers } from '../../../src-main/core/duplicates/near-offers.ts';
import { makeCandidateIndex } from '../../../src-main/domain/duplicates/candidate-index.ts';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import { makeStore } from '../../support/make-store.ts';
import { makeRandom } from '../../support/random.ts';
import { makeComparedOffer } from '../../unit/duplicates/make-compared-offer.ts';
import { writeOffers } from '../../unit/duplicates/write-offers.ts';

const { uuid } = makeRandom(5);
const toOffer = (over: Partial<OfferFields> = {}): OfferFields => makeOffer({ ...makeComparedOffer(), source: 'desk', receivedAt: '2026-11-02T08:00:00.000Z', ...over });

function openStore() {
  const { store } = makeStore();
  const commit = (change: Parameters<typeof store.commit>[0]['changes'][number]) => store.commit({ kind: 'edit', label: '', by: 'Nadia', changes: [change] });
  return {
    store,
    create: (fields: OfferFields): string => {
      const id = uuid();
      commit({ op: 'create', entity: 'offer', id, fields });
      return id;
    },
    edit: (id: string, set: Partial<OfferFields>) => commit({ op: 'update', entity: 'offer', id, set }),
    remove: (id: string) => commit({ op: 'delete', entity: 'offer', id }),
    find: (id: string) => findNearOffers(store.db, toNearRecord(store.get('offer', id)!)),
    listIds: (id: string) => findNearOffers(store.db, toNearRecord(store.get('offer', id)!)).near.map((near) => near.id).sort(),
  };
}

/** What a comparison with the whole file says of one offer. */
function compareAll(offers: ReadonlyMap<string, OfferFields>, id: string): string[] {
  const others = [...offers].filter(([other]) => other !== id);
  const index = makeCandidateIndex();
  for (const [, fields] of others) index.add(readFeatures(fields));
  return index.find(readFeatures(offers.get(id)!)).map(({ index: at, score, verdict }) => `${others[at]![0]} ${score} ${verdict}`).sort();
}

type Step = { do: 'create' | 'copy' | 'edit' | 'move' | 'remove' | 'undo' | 'ask'; which: number };
const step: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom('create', 'copy', 'copy', 'edit', 'move', 'remove', 'undo', 'ask'), which: fc.nat(1000) });

describe('the offers near one of the store', () => {
  it('are those that a comparison with the whole file finds, whatever was written, removed and undone since', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 18 }), (steps) => {
        const desk = openStore();
        const written = writeOffers(40, 9).map((offer) => toOffer(offer));
        const held = new Map<string, OfferFields>();
        const choose = (which: number): string | undefined => [...held.keys()][which % Math.max(1, held.size)];
        steps.forEach(({ do: act, which }, at) => {
          const id = choose(which);
          if (act === 'create' || id === undefined) desk.create(written[at % written.length]!);
          else if (act === 'copy') desk.create({ ...held.get(id)!, title: `${held.get(id)!.title} (urgent)`, placeLabel: which % 2 === 0 ? 'Lille' : held.get(id)!.placeLabel });
          else if (act === 'edit') desk.edit(id, { description: `${written[which % written.length]!.description} ${at}` });
          else if (act === 'move') desk.edit(id, { state: 'refused', claimedBy: `${at}` });
          else if (act === 'remove') desk.remove(id);
          else if (act === 'undo') desk.store.undo(null, 'Nadia', 0);
          else desk.find(id);
          held.clear();
          for (const { id, fields } of desk.store.db.prepare<[], { id: string; fields: string }>(`select id, fields from record where entity = 'offer'`).all()) held.set(id, JSON.parse(fields) as OfferFields);
        });
        for (const id of held.keys()) {
          const { near, unread } = desk.find(id);
          expect(unread).toBe(0);
          expect(near.map((one) => `${one.id} ${one.score} ${one.verdict}`).sort()).toEqual(compareAll(held, id));
        }
        desk.store.close();
      }),
      { numRuns: 40 },
    );
  });
  it('say what became of each, the nearest first', () => {
    const { create, find } = openStore();
    const refused = create(toOffer({ state: 'refused', decision: { kind: 'refuse', reason: 'duplicate', letter: null, by: 'Awa', at: '2026-11-03T08:00:00.000Z' } }));
    const elsewhere = create(toOffer({ placeLabel: 'Rennes', inseeCode: '35238', territory: 'FR-35' }));
    const { near, total } = find(create(toOffer()));
    expect(total).toBe(2);
    expect(near).toMatchObject([{ id: refused, verdict: 'duplicate', state: 'refused', decision: { by: 'Awa' } }, { id: elsewhere, verdict: 'other_post' }]);
  });
  it('tell a changed pay as seen from the open offer', () => {
    const { create, find } = openStore();
    create(toOffer({ payMin: 220_000, payMax: 220_000 }));
    const [near] = find(create(toOffer())).near;
    expect(near?.reasons.find(({ id }) => id === 'pay.changed')?.figures).toEqual({ from: 190_000, to: 220_000 });
  });
  it('do not hold what a transaction that failed wrote', () => {
    const { store, create, listIds } = openStore();
    const id = create(toOffer());
    expect(listIds(id)).toEqual([]);
    expect(() => store.write(() => {
      create(toOffer());
      throw new Error('the disk is full');
    })).toThrow('the disk is full');
    expect(listIds(id)).toEqual([]);
  });
  it('are twenty at the most, of all that there are', () => {
    const { store, create, find } = openStore();
    for (let i = 0; i < 30; i++) create(toOffer());
    const id = create(toOffer());
    // On a busy machine, one question may not have the time to read them all.
    getNearOffers(store.db).catchUp(10_000);
    const { near, total } = find(id);
    expect([near.length, total]).toEqual([20, 30]);
  });
  it('come by themselves after many arrived at once, without anyone asking', async () => {
    const { store, create, find } = openStore();
    const id = create(toOffer());
    find(id);
    store.commit({ kind: 'import', label: '', by: 'Nadia', changes: writeOffers(1500, 3).map((offer) => ({ op: 'create', entity: 'offer', id: uuid(), fields: toOffer(offer) })) });
    const { countUnread } = getNearOffers(store.db);
    expect(countUnread()).toBe(1500);
    await expect.poll(countUnread, { timeout: 10_000 }).toBe(0);
  });
  it('close with the store, though some are still to be read', () => {
    const { store, create } = openStore();
    create(toOffer());
    const near = getNearOffers(store.db);
    store.close();
    expect(near.catchUp(1)).toBe(true);
  });
});
