import { makeKeyChains } from '../../domain/duplicates/key-chains.ts';
import { listNearest, type Reach } from '../../domain/duplicates/list-nearest.ts';
import { makeSlotList } from './slot-list.ts';

/** Rows of the store under the keys of what they hold: 250 bytes each. `expected`: how many, more or less. */
export function makeKeyedRows(expected: number) {
  const slots = makeSlotList();
  const chains = makeKeyChains(expected);
  return {
    /** Puts a row, in place of what was known of it; its slot. One that is looked for as before keeps its place among the latest. */
    put(row: number, keys: ReadonlySet<number>): number {
      const slot = slots.give(row);
      if (!isSameSet(chains.readKeys(slot), keys)) {
        chains.take(slot);
        chains.put(slot, keys);
      }
      return slot;
    },
    remove: (row: number): void => {
      const slot = slots.leave(row);
      if (slot !== null) chains.take(slot);
    },
    findSlot: slots.find,
    /** The rows to look at for these keys, never `except`, with their slots. */
    list: (keys: ReadonlySet<number>, except: number, reach?: Reach): { row: number; slot: number }[] =>
      listNearest(chains, keys, slots.find(except), reach).map((slot) => ({ row: slots.getRow(slot), slot })),
  };
}

const isSameSet = (held: Uint32Array, keys: ReadonlySet<number>): boolean => held.length === keys.size && held.every((key) => keys.has(key));
