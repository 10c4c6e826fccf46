import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Log } from '../core-host.ts';
import { listMigrations, migrate, type Migration } from './migrate.ts';
import { logSlowQueries } from './slow-query-log.ts';
import { nameFault, StoreError } from './store-error.ts';

/**
 * Opens, or makes, the file; encrypted with the 32 bytes of `key` (SQLCipher 4 page format, no derivation: the key is
 * random), in clear if it is null. Holds it alone: a second Bureau gets `in_use`. Throws StoreError, and leaves a
 * file that it cannot use as it was.
 */
export function openDatabase(file: string, key: Buffer | null, log: Log, migrations: Migration[] = listMigrations()): Database.Database {
  return nameFault(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    // SQLite would only say that it cannot open the file: here the reason is known.
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    const db = new Database(file, { timeout: 200 });
    try {
      makeReady(db, { file, key, migrations });
    } catch (error) {
      db.close();
      throw error;
    }
    logSlowQueries(db, log);
    return db;
  });
}

/** What an open file must be to be a store: ours, of this version, held alone. */
function makeReady(db: Database.Database, { file, key, migrations }: { file: string; key: Buffer | null; migrations: Migration[] }): void {
  if (key !== null) applyKey(db, key);
  // Locked for as long as it is open, and no shared-memory file beside it.
  db.pragma('locking_mode = EXCLUSIVE');
  db.prepare('select count(*) from sqlite_schema').get();
  const newest = migrations.at(-1)?.version ?? 0;
  if (Number(db.pragma('user_version', { simple: true })) > newest) throw new StoreError('newer', file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Every page is encrypted; what a person may no longer see is overwritten all the same. FAST would leave pieces of
  // long texts in pages that are used again for something shorter.
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -32000');
  // A read lock is not enough to keep a second Bureau out: take the write lock once.
  db.exec('begin immediate; commit');
  migrate(db, file, migrations);
}

/** Says to SQLite how the file is encrypted. */
export function applyKey(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new TypeError('a key is 32 bytes');
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma(`key = "x'${key.toString('hex')}'"`);
}
