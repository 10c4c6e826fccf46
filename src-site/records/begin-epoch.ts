import type { Queries } from '../database/database.ts';
import { readMeta, type SiteMeta } from './site-meta.ts';

/**
 * Begins a new life of the site, after its database went back in time: every desk reads it anew and sends again what it may
 * have forgotten. `epoch`, if it is given, is the one that ends: someone else may have been first.
 */
export async function beginEpoch(db: Queries, epoch?: string): Promise<SiteMeta> {
  await changeEpoch(db, epoch);
  return await readMeta(db);
}

/**
 * Nothing is said to be saved of the new epoch until its first backup, so that desks keep all they may have to send.
 * Uses only what the first schema has: a backup of it can still be restored.
 */
export async function changeEpoch(db: Queries, epoch?: string): Promise<string | undefined> {
  const [row] = await db.query<{ epoch: string }>(
    `update sync_meta set epoch = replace(gen_random_uuid()::text, '-', ''), backup_seq = 0
     where $1::text is null or epoch = $1 returning epoch`,
    [epoch ?? null],
  );
  return row?.epoch;
}
