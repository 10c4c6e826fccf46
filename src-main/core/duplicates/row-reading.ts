import type Database from 'better-sqlite3';
import type { Entity } from '../../domain/record/entity.ts';
import { followRows } from '../store/row-followers.ts';
import { prepareOnce } from '../store/statements.ts';
import { workInPortions } from './work-in-portions.ts';

type Reading = {
  /** The list of the store that has a line for each of the rows, and for no other. */
  list: 'offer_list' | 'press_list' | 'person_list';
  /** The kinds of record that the list is of. */
  entities: readonly Entity[];
  /** `fields` are those of the record, as JSON; undefined where it is gone. */
  read: (row: number, fields: string | undefined) => void;
};

export type RowReading = {
  /** Reads what was written since, and what was never read, for about so many milliseconds. True while some is left. */
  catchUp: (milliseconds: number) => boolean;
  /** Rows that it has yet to read. */
  countUnread: () => number;
};

/** Rows that are read between two looks at the clock. */
const readAtOnce = 16;
/** A question spends so many milliseconds on what was written since the last one: in a quiet store, all of it. */
export const catchUpFor = 6;

export const countRows = (db: Database.Database, list: Reading['list']): number => prepareOnce<number>(db, `select count(*) from ${list}`).pluck().get() ?? 0;

/**
 * Reads all the rows of a list once, then each as it is written, by itself, in portions between which everything else is answered:
 * nobody waits for it, at the start or while a site is downloaded.
 */
export function beginReading(db: Database.Database, { list, entities, read }: Reading): RowReading {
  const written = new Set<number>();
  /** Rows up to here were read once; those after it have never been. */
  let last = 0;
  let unread = countRows(db, list);
  const one = prepareOnce<string>(db, `select fields from ${list} join record using (row) where row = ?`).pluck();
  const next = prepareOnce<{ row: number; fields: string }>(db, `select row, fields from ${list} join record using (row) where row > ? order by row limit ?`);

  const readWritten = () => {
    let count = 0;
    for (const row of written) {
      if (count++ === readAtOnce) return;
      written.delete(row);
      // What has never been read comes in its turn.
      if (row <= last) read(row, one.get(row));
    }
  };
  const readNext = () => {
    const rows = next.all(last, readAtOnce);
    for (const { row, fields } of rows) read(row, fields);
    last = rows.at(-1)?.row ?? Number.MAX_SAFE_INTEGER;
    unread = last === Number.MAX_SAFE_INTEGER ? 0 : Math.max(0, unread - rows.length);
  };
  const isLeft = () => written.size > 0 || last !== Number.MAX_SAFE_INTEGER;
  const catchUp = (milliseconds: number): boolean => {
    // What is read inside a transaction may still be rolled back.
    if (!db.open || db.inTransaction) return isLeft();
    const until = performance.now() + milliseconds;
    // However busy the machine, something is read: what few rows there are, or were written, are there at the first question.
    while (isLeft()) {
      if (written.size > 0) readWritten();
      if (last !== Number.MAX_SAFE_INTEGER) readNext();
      if (performance.now() >= until) break;
    }
    return isLeft();
  };
  const worker = workInPortions(() => db.open && catchUp(catchUpFor));
  for (const entity of entities)
    followRows(db, entity, (row) => {
      written.add(row);
      worker.wakeLater();
    });
  worker.wake();
  return { catchUp, countUnread: () => unread + written.size };
}
