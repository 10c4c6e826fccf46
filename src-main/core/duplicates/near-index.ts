import type { Reach } from '../../domain/duplicates/list-nearest.ts';
import type { TextSketch } from '../../domain/duplicates/sketch-text.ts';
import { makeKeyedRows } from './keyed-rows.ts';
import { makeSketchShelf } from './sketch-shelf.ts';

/**
 * Which rows of the store to compare a record that has a text with: keys and sketches of all, half a kilobyte each. Facts are read
 * from the store when they are compared. `expected`: how many records, more or less.
 */
export function makeNearIndex<Features extends { text: TextSketch }>(expected: number, listKeys: (features: Features) => ReadonlySet<number>) {
  const rows = makeKeyedRows(expected);
  const shelf = makeSketchShelf(expected);

  return {
    /** Puts a row, in place of what was known of it. */
    put: (row: number, features: Features) => shelf.put(rows.put(row, listKeys(features)), features.text),
    remove: rows.remove,
    /** The sketch of the text of a row; null for one that is not in. */
    readText(row: number): TextSketch | null {
      const slot = rows.findSlot(row);
      return slot === null ? null : shelf.read(slot);
    },
    /** The rows to compare a record with, never `except`, each with the sketch of its text. */
    list: (features: Features, except: number, reach?: Reach): { row: number; text: TextSketch }[] =>
      rows.list(listKeys(features), except, reach).map(({ row, slot }) => ({ row, text: shelf.read(slot) })),
  };
}
export type NearIndex<Features extends { text: TextSketch }> = ReturnType<typeof makeNearIndex<Features>>;
