import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { noteBackup } from './note-backup.ts';
import { BadBackup } from './read-backup.ts';
import { verifyBackup, type Verification } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

export type BackupReport = { file: string; seq: number; rows: number };

/** Writes a backup, verifies it, and only then tells the desks that what it covers is safe. */
export async function backUp(db: Database, place: string, verification: Verification): Promise<BackupReport> {
  const file = resolve(place);
  if (existsSync(file)) throw new BadBackup(`${file} exists already: a backup never replaces another`);
  const head = await writeBackup(db, file).catch((error: unknown) => explainDisk(error, file));
  const rows = await verifyBackup(file, verification);
  if (!(await noteBackup(db, head))) throw new BadBackup('The site was restored while it was backed up: this backup is of the time before');
  return { file, seq: head.seq, rows };
}

function explainDisk(error: unknown, file: string): never {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && syscall !== undefined) throw new BadBackup(`${file} cannot be written: ${code}`, { cause: error });
  throw error;
}
