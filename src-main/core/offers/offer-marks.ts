import type Database from 'better-sqlite3';

/**
 * What the projection tells the lists kept in memory: which rows were written since they looked, and how many times
 * the order of rows may have changed. A transaction rolled back leaves marks for nothing, which costs a second look
 * and no more.
 */
export type OfferMarks = { dirty: Set<number>; order: number; all: boolean };

/** Beyond this many rows, reading everything again is quicker than one row after the other. */
const tooMany = 5_000;
const marksOf = new WeakMap<Database.Database, OfferMarks>();

/** The marks of this open store. */
export function getOfferMarks(db: Database.Database): OfferMarks {
  let marks = marksOf.get(db);
  if (marks === undefined) marksOf.set(db, (marks = { dirty: new Set(), order: 0, all: false }));
  return marks;
}

/** Notes that `row` was written. */
export function markRow(marks: OfferMarks, row: number): void {
  if (marks.all) return;
  marks.dirty.add(row);
  if (marks.dirty.size > tooMany) {
    marks.all = true;
    marks.dirty.clear();
  }
}
