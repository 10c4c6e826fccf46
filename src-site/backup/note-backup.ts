import type { Queries } from '../database/database.ts';

/**
 * Tells the desks that all changes up to `seq` are safe in a backup that was verified: they then forget what they kept
 * to send again. False if the site is no longer at `epoch` (it was restored meanwhile), or never came to `seq`.
 */
export async function noteBackup(queries: Queries, { epoch, seq, at }: { epoch: string; seq: number; at: string }): Promise<boolean> {
  const rows = await queries.query(
    `update sync_meta set backup_seq = $2::bigint, backup_at = $3::timestamptz
     where epoch = $1 and $2::bigint <= (select v from sync_clock) returning 1`,
    [epoch, seq, at],
  );
  return rows.length > 0;
}
