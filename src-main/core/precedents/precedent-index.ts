import { makeKeyChains } from '../../domain/duplicates/key-chains.ts';
import { listNearest } from '../../domain/duplicates/list-nearest.ts';
import type { OfferFacts } from '../../domain/duplicates/offer-features.ts';
import { listPrecedentKeys } from '../../domain/precedents/precedent-keys.ts';
import { makeSlotList } from '../duplicates/slot-list.ts';

/** Which decided rows of the store to look at for an offer: 250 bytes each, for decided offers alone. */
export function makePrecedentIndex() {
  const slots = makeSlotList();
  const chains = makeKeyChains(0);
  const remove = (row: number) => {
    const slot = slots.leave(row);
    if (slot !== null) chains.take(slot);
  };
  return {
    put(row: number, facts: OfferFacts) {
      remove(row);
      chains.put(slots.give(row), listPrecedentKeys(facts));
    },
    remove,
    has: (row: number): boolean => slots.find(row) !== null,
    list: (facts: OfferFacts, except: number): number[] => listNearest(chains, listPrecedentKeys(facts), slots.find(except)).map(slots.getRow),
  };
}
export type PrecedentIndex = ReturnType<typeof makePrecedentIndex>;
