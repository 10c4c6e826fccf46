import type { Queries } from '../database/database.ts';

/** How long deletions, exits and answers are kept: a desk that was away for less goes on from where it was. */
export const retentionDays = 400;

/** Writes down where the counter stands now: one line a day is enough to know, later, how old a change is. */
export async function markNow(queries: Queries): Promise<void> {
  // A counter that has not moved keeps its first moment: all that it covers is at least that old.
  await queries.query('insert into sync_mark (seq, at) select v, now() from sync_clock on conflict do nothing', []);
}

/** All changes before this one are older than what is kept; 0 if none is known to be. */
export async function findHorizon(queries: Queries): Promise<number> {
  const [row] = await queries.query<{ seq: number }>(
    'select coalesce(max(seq), 0) as seq from sync_mark where at < now() - make_interval(days => $1)',
    [retentionDays],
  );
  return row?.seq ?? 0;
}
