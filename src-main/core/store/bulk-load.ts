import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { openSettings } from './settings.ts';

const name = 'bulk.indexes';
const listIndexes = z.array(z.object({ name: z.string().regex(/^\w+$/), sql: z.string() }));

/**
 * Many rows into an empty house: the indexes of the lists are put away first and made at once at the end, which is
 * several times quicker than keeping them row by row. What was put away is remembered in the same transaction, so a
 * load that is cut ends with them all the same. Runs inside the caller's transaction.
 */
export function putIndexesAway(db: Database.Database, settings: ReturnType<typeof openSettings>): void {
  if (settings.readSetting(name, listIndexes)) return;
  const indexes = listIndexes.parse(
    db.prepare(`select name, sql from sqlite_schema where type = 'index' and tbl_name glob '*_list' and sql is not null`).all(),
  );
  settings.saveSetting(name, indexes);
  for (const index of indexes) db.exec(`drop index ${index.name}`);
}

/** Makes the indexes that were put away, if any were. */
export function makeIndexesAgain(db: Database.Database, settings: ReturnType<typeof openSettings>): void {
  for (const { sql } of settings.readSetting(name, listIndexes) ?? []) db.exec(sql);
  db.prepare('delete from setting where name = ?').run(name);
}

/**
 * Runs `work` as a transaction that may be asked of the site again: after a power cut it is there whole or not at all,
 * without waiting for the disk each time. What people write never goes through here.
 */
export function withoutWaitingForDisk<T>(db: Database.Database, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}
