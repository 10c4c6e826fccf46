import Database from 'better-sqlite3';
import { applyKey } from '../store/open-database.ts';
import { BackupError } from './backup-error.ts';

/** Opens a store's file apart from everything, and reads all of it. Throws BackupError if any page is not as written. */
export function checkStoreFile(path: string, key: Buffer): { records: number; schema: number } {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    applyKey(db, key);
    const verdict = db.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new BackupError('damaged', path);
    const records = Number(db.prepare('select count(*) from record').pluck().get());
    return { records, schema: Number(db.pragma('user_version', { simple: true })) };
  } catch (error) {
    throw error instanceof BackupError ? error : new BackupError('damaged', path, error);
  } finally {
    db?.close();
  }
}
