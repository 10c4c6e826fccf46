import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, openSync, closeSync, fsyncSync, renameSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import { readKeyFile } from '../app/key-file.ts';
import type { CoreHost } from '../core-host.ts';
import { BackupError } from './backup-error.ts';
import type { BackupHeader } from './backup-header.ts';
import { checkStoreFile } from './check-store-file.ts';

export type BackupReport = { path: string; size: number; records: number };

/**
 * Writes the whole open store to one file: a consistent copy, still encrypted, opened and checked before it takes its
 * name. A file of that name is not replaced. Throws BackupError.
 */
export async function writeBackup(host: CoreHost, db: Database.Database, key: Buffer, path: string): Promise<BackupReport> {
  if (existsSync(path)) throw new BackupError('exists', path);
  const keys = readKeyFile(host.folder);
  if (!keys) throw new BackupError('unreadable', host.folder);
  const copy = `${path}.copy`;
  const beside = `${path}.new`;
  try {
    db.prepare('vacuum into ?').run(copy);
    const { records, schema } = checkStoreFile(copy, key);
    const header: BackupHeader = {
      format: 'bureau-backup',
      version: 1,
      at: host.now().toISOString(),
      app: host.version,
      schema,
      size: statSync(copy).size,
      sha256: await hashFile(copy),
      // The examples have their key in clear beside them: their backup too, or nobody could open it.
      keys: { ...keys, keychain: null },
    };
    const out = createWriteStream(beside, { mode: 0o600 });
    out.write(`${JSON.stringify(header)}\n`);
    await pipeline(createReadStream(copy), out);
    flushFile(beside);
    renameSync(beside, path);
    return { path, size: header.size, records };
  } finally {
    rmSync(copy, { force: true });
    rmSync(beside, { force: true });
  }
}

/** SHA-256 of a file, in hex, from `start` on. */
export async function hashFile(path: string, start = 0): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { start }), hash);
  return hash.digest('hex');
}

/** Ends once the disk has all of it. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
