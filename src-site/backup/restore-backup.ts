import type { Database } from '../database/database.ts';
import { changeEpoch } from '../records/begin-epoch.ts';
import { loadBackup } from './load-backup.ts';

/** What a restore came to: the state of `at`, up to the change `seq`, under a new epoch. */
export type Restored = { at: string; seq: number; epoch: string };

/** Loads a backup into an empty database, which begins a new epoch in the same transaction. */
export async function restoreBackup(db: Database, file: string): Promise<Restored> {
  let epoch = '';
  const { at, seq } = await loadBackup(db, file, async (queries) => {
    epoch = (await changeEpoch(queries)) ?? '';
  });
  return { at, seq, epoch };
}
