import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Entity } from '../../domain/record/entity.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { openSettings } from './settings.ts';
import type { Projection } from './store.ts';

const name = 'search.late';
const firstRow = z.int().positive();
type Row = { row: number; entity: Entity; fields: string };

/**
 * The search index is by far the dearest part of a write. While many rows come at once it is left aside for them, and
 * filled afterwards by portions: rows from the mark on are not in it yet. The mark is in the file, so that a load that
 * is cut is filled all the same. Everything here runs inside the caller's transaction.
 */
export function openLateSearch(db: Database.Database, settings: ReturnType<typeof openSettings>, projections: Map<Entity, Projection>) {
  const highest = db.prepare<[], number | null>('select max(row) from record').pluck();
  const next = db.prepare<[number, number], Row>('select row, entity, fields from record where row >= ? order by row limit ?');
  const forget = db.prepare('delete from setting where name = ?');
  const getMark = (): number | undefined => settings.readSetting(name, firstRow);
  /** Rows of the load that is going on, as they stand: they are put into the search in one go at its end. */
  let held: { rows: Map<number, { entity: Entity; fields: Fields }>; mark: number } | undefined;
  // The mark does not move while rows are held: it is not asked for each of them.
  const isLate = (row: number): boolean => row >= (held?.mark ?? getMark() ?? Infinity);
  return {
    isWaiting: (): boolean => getMark() !== undefined,
    /** True if the row comes into the search by itself, later or at the end of what holds it: nothing is to be put there now. Without fields it is gone. */
    takes: (row: number, entity: Entity, fields: Fields | undefined, isNew: boolean): boolean => {
      if (isLate(row)) return true;
      if (held === undefined || !(isNew || held.rows.has(row))) return false;
      if (fields === undefined) held.rows.delete(row);
      else held.rows.set(row, { entity, fields });
      return true;
    },
    /**
     * Does `work`, then puts its new rows into the search. One by one between other writes each would make a small piece to merge: a
     * write that sets a savepoint brings all that the search holds to its tables.
     */
    hold: <T>(work: () => T): T => {
      const rows = new Map<number, { entity: Entity; fields: Fields }>();
      held = { rows, mark: getMark() ?? Infinity };
      try {
        const answer = work();
        for (const [row, { entity, fields }] of rows) projections.get(entity)?.addToSearch(row, fields);
        return answer;
      } finally {
        held = undefined;
      }
    },
    /** From the next new row on, the search waits. */
    begin: (): void => {
      if (getMark() === undefined) settings.saveSetting(name, (highest.get() ?? 0) + 1);
    },
    /** Adds the next `limit` rows to the search; undefined if none was left, else whether some still are. */
    fill: (limit: number): boolean | undefined => {
      const mark = getMark();
      if (mark === undefined) return undefined;
      const rows = next.all(mark, limit);
      for (const { row, entity, fields } of rows) projections.get(entity)?.addToSearch(row, JSON.parse(fields) as Fields);
      const more = rows.length === limit;
      if (more) settings.saveSetting(name, rows.at(-1)!.row + 1);
      else forget.run(name);
      return more;
    },
  };
}
