import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NotEmpty } from '../backup/load-backup.ts';
import { BadBackup } from '../backup/read-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { openEmbedded } from '../database/open-embedded.ts';
import { openPostgres } from '../database/open-postgres.ts';
import { logToStderr } from '../http/log.ts';
import { AdminRefusal } from './ask-site.ts';
import { giveCommand, type Place } from './give-command.ts';
import { refuseRunning } from './restored-command.ts';

/** `backup FILE`: what the command line prints once the file is written, verified and told to the desks. */
export async function runBackup(place: Place, file: string | undefined, verify: string | undefined): Promise<string> {
  if (file === undefined) throw new AdminRefusal('backup FILE: which file? Its name must be new.');
  const verification = verify ?? 'load';
  if (verification !== 'load' && verification !== 'read') throw new AdminRefusal('--verify is load (the default) or read.');
  const answer = await giveCommand(place, { do: 'backup', file: resolve(file), verification });
  if (!('backup' in answer)) throw new Error('The site did not answer with a backup');
  return JSON.stringify({ ...answer.backup, verified: verification });
}

/** `backup-covers SEQ`, for backups made by other means. */
export async function runBackupCovers(place: Place, text: string | undefined): Promise<string> {
  const seq = Number(text);
  if (text === undefined || !/^\d+$/.test(text) || !Number.isSafeInteger(seq))
    throw new AdminRefusal('backup-covers SEQ: a whole number, read from sync_clock before that backup began.');
  await giveCommand(place, { do: 'backup-covers', seq });
  return JSON.stringify({ backupSeq: seq });
}

/** `restore FILE`, into an empty database, which begins a new epoch. */
export async function runRestore(place: Place, file: string | undefined): Promise<string> {
  if (file === undefined) throw new AdminRefusal('restore FILE: which file?');
  await refuseRunning(place, 'A site runs on this folder: stop it, and restore into an empty folder.');
  if (place.databaseUrl === undefined) mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  // Not brought up to date first: the backup says which schema it needs.
  const db = place.databaseUrl === undefined ? await openEmbedded(join(place.folder, 'database')) : openPostgres(place.databaseUrl, logToStderr);
  try {
    return JSON.stringify(await restoreBackup(db, resolve(file)));
  } catch (error) {
    if (error instanceof BadBackup || error instanceof NotEmpty) throw new AdminRefusal(`${error.message}. Nothing was restored.`, { cause: error });
    throw error;
  } finally {
    await db.close();
  }
}
