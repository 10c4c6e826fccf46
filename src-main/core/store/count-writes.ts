import type Database from 'better-sqlite3';
import { prepareOnce } from './statements.ts';

/** Rows written since the store was opened: as long as it stays, what was read of it stands. */
export const countWrites = ({ db }: { db: Database.Database }): number => prepareOnce<number>(db, 'select total_changes()').pluck().get() ?? 0;
