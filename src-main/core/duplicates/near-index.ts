import { listKeys } from '../../domain/duplicates/duplicate-keys.ts';
import { makeKeyChains } from '../../domain/duplicates/key-chains.ts';
import { listNearest, type Reach } from '../../domain/duplicates/list-nearest.ts';
import type { OfferFeatures } from '../../domain/duplicates/offer-features.ts';
import type { TextSketch } from '../../domain/duplicates/sketch-text.ts';
import { makeSketchShelf } from './sketch-shelf.ts';
import { makeSlotList } from './slot-list.ts';

/**
 * Which rows of the store to compare an offer with: keys and sketches of all, half a kilobyte an offer. Facts are read from the
 * store when they are compared. `expected`: how many offers, more or less.
 */
export function makeNearIndex(expected: number) {
  const slots = makeSlotList();
  const chains = makeKeyChains(expected);
  const shelf = makeSketchShelf(expected);

  return {
    /** Puts a row, in place of what was known of it. One that is looked for as before keeps its place among the latest. */
    put(row: number, features: OfferFeatures) {
      const keys = listKeys(features);
      const slot = slots.give(row);
      if (!isSameSet(chains.readKeys(slot), keys)) {
        chains.take(slot);
        chains.put(slot, keys);
      }
      shelf.put(slot, features.text);
    },
    remove(row: number) {
      const slot = slots.leave(row);
      if (slot !== null) chains.take(slot);
    },
    /** The sketch of the text of a row; null for one that is not in. */
    readText(row: number): TextSketch | null {
      const slot = slots.find(row);
      return slot === null ? null : shelf.read(slot);
    },
    /** The rows to compare an offer with, never `except`, each with the sketch of its text. */
    list(features: OfferFeatures, except: number, reach?: Reach): { row: number; text: TextSketch }[] {
      return listNearest(chains, listKeys(features), slots.find(except), reach).map((slot) => ({ row: slots.getRow(slot), text: shelf.read(slot) }));
    },
  };
}
export type NearIndex = ReturnType<typeof makeNearIndex>;

const isSameSet = (held: Uint32Array, keys: ReadonlySet<number>): boolean => held.length === keys.size && held.every((key) => keys.has(key));
