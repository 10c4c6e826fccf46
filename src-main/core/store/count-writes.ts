import type Database from 'better-sqlite3';

/** Rows written since the store was opened. */
export const countWrites = ({ db }: { db: Database.Database }): number => db.prepare<[], number>('select total_changes()').pluck().get() ?? 0;
