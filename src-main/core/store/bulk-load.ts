import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { openSettings } from './settings.ts';

const name = 'bulk.indexes';
/** Those that are asked while rows are written stay. */
const kept = ['organisation_list_followed', 'organisation_list_unjudged'];
const listIndexes = z.array(z.object({ name: z.string().regex(/^\w+$/), sql: z.string() }));

/**
 * Many rows into an empty house: the indexes of the lists are put away first and made at once at the end, which is
 * several times quicker than keeping them row by row. What was put away is remembered in the same transaction, so a
 * load that is cut ends with them all the same. Runs inside the caller's transaction.
 */
export function putIndexesAway(db: Database.Database, settings: ReturnType<typeof openSettings>): void {
  if (settings.readSetting(name, listIndexes)) return;
  const indexes = listIndexes.parse(
    db.prepare(`select name, sql from sqlite_schema where type = 'index' and tbl_name glob '*_list' and sql is not null and name not in (select value from json_each(?))`).all(JSON.stringify(kept)),
  );
  settings.saveSetting(name, indexes);
  for (const index of indexes) db.exec(`drop index ${index.name}`);
}

/** Makes the indexes that were put away, if any were. */
export function makeIndexesAgain(db: Database.Database, settings: ReturnType<typeof openSettings>): void {
  for (const { sql } of settings.readSetting(name, listIndexes) ?? []) db.exec(sql);
  db.prepare('delete from setting where name = ?').run(name);
}

/** A store that is written without a log of changes says so itself. */
const isWithoutLog = (db: Database.Database): boolean => db.pragma('journal_mode', { simple: true }) === 'truncate';

/**
 * From now on what is written goes straight into the file. Each page is encrypted once; by the log it was when it came into it, when it
 * was read there and when it came into the file. What a page held before is kept in a journal until the commit, which waits for the
 * disk: a load that is cut leaves its portions whole, and the next start has its log again. Outside of any transaction.
 */
export function leaveLog(db: Database.Database): void {
  if (!db.inTransaction) db.pragma('journal_mode = TRUNCATE');
}

/** The log again, if it was left: what a person writes waits for the disk once, not three times. */
export function takeLogAgain(db: Database.Database): void {
  if (!isWithoutLog(db)) return;
  db.pragma('journal_mode = WAL');
  // The log is there from the first write on.
  db.exec('begin immediate; commit');
}

/**
 * Runs `work` as a transaction that may be asked of the site again: after a power cut it is there whole or not at all,
 * without waiting for the disk each time. What people write never goes through here. Without a log it does wait: a power cut
 * could hurt the file.
 */
export function withoutWaitingForDisk<T>(db: Database.Database, work: () => T): T {
  db.pragma(`synchronous = ${isWithoutLog(db) ? 'FULL' : 'NORMAL'}`);
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}
