import { closeSync, createReadStream, createWriteStream, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';
import { makeKeyCheck, openByPassphrase, openByRecoveryKey } from '../app/sealed-key.ts';
import { listStoreFiles } from '../app/store-path.ts';
import type { CoreHost } from '../core-host.ts';
import { listMigrations } from '../store/migrate.ts';
import { applyKey } from '../store/open-database.ts';
import { BackupError } from './backup-error.ts';
import { type BackupHeader, backupHeader, maxHeaderBytes } from './backup-header.ts';
import { checkStoreFile } from './check-store-file.ts';
import { finishRestore, getRestoredPath, planRestore } from './finish-restore.ts';
import { flushFile, hashFile, type BackupReport } from './write-backup.ts';

export type BackupKey = { passphrase: string } | { recoveryKey: string } | null;

/** Reads the first line of a backup, and sees that the rest is all there and unaltered. */
export async function readBackupHeader(path: string): Promise<{ header: BackupHeader; start: number }> {
  let first: Buffer;
  try {
    first = readStart(path);
  } catch (error) {
    throw new BackupError('unreadable', path, error);
  }
  const end = first.indexOf(10);
  const parsed = backupHeader.safeParse(end === -1 ? undefined : parseJson(first.subarray(0, end).toString('utf8')));
  if (!parsed.success) throw new BackupError('not_a_backup', path);
  const start = end + 1;
  if (statSync(path).size - start < parsed.data.size) throw new BackupError('cut', path);
  if ((await hashFile(path, start)) !== parsed.data.sha256) throw new BackupError('altered', path);
  return { header: parsed.data, start };
}

/**
 * Puts a backup in the place of the profile's store, which must be closed. The backup is read whole and checked first;
 * what was there is kept aside in `before-restore-…`. The desk then takes a new name on the site, so that lines
 * numbered since the backup are not taken for others. Cut at any moment, the profile is the one from before, or the next
 * start ends the restore. Throws BackupError.
 */
export async function restoreBackup(host: CoreHost, path: string, by: BackupKey): Promise<BackupReport & { aside: string | null }> {
  const { header, start } = await readBackupHeader(path);
  if (header.schema > (listMigrations().at(-1)?.version ?? 0)) throw new BackupError('newer', path);
  const key = await findKey(header, by);
  if (!key) throw new BackupError('wrong_key', path);
  mkdirSync(host.folder, { recursive: true });
  // An earlier one that was cut is ended first; or it was not decided yet, and what it left goes.
  finishRestore(host.folder);
  const fresh = getRestoredPath(host.folder);
  removeFresh(fresh);
  let report: BackupReport & { aside: string | null };
  try {
    await pipeline(createReadStream(path, { start }), createWriteStream(fresh, { mode: 0o600 }));
    const { records } = checkStoreFile(fresh, key);
    forgetDevice(fresh, key);
    flushFile(fresh);
    const keychain = host.keychain ? await host.keychain.seal(key.toString('hex')) : null;
    const aside = planRestore(host.folder, { ...header.keys, keychain }, host.now());
    report = { path, size: header.size, records, aside };
  } catch (error) {
    removeFresh(fresh);
    throw error;
  }
  // Decided: what fails from here on is ended by the next start.
  host.log('info', 'restore_aside', { at: header.at });
  finishRestore(host.folder);
  return report;
}

function removeFresh(fresh: string): void {
  for (const file of listStoreFiles(fresh)) rmSync(file, { force: true });
}

async function findKey({ keys }: BackupHeader, by: BackupKey): Promise<Buffer | undefined> {
  let key: Buffer | undefined;
  if (by === null) key = keys.clear === null ? undefined : Buffer.from(keys.clear, 'hex');
  else if ('passphrase' in by) key = keys.passphrase ? await openByPassphrase(keys.passphrase, by.passphrase) : undefined;
  else key = keys.recovery ? openByRecoveryKey(keys.recovery, by.recoveryKey) : undefined;
  return key && makeKeyCheck(key) === keys.check ? key : undefined;
}

function forgetDevice(file: string, key: Buffer): void {
  const db = new Database(file);
  applyKey(db, key);
  db.exec(`delete from setting where name = 'sync.device'`);
  db.close();
}

function readStart(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(maxHeaderBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, maxHeaderBytes, 0));
  } finally {
    closeSync(file);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
