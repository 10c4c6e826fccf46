import type Database from 'better-sqlite3';
import type { Fields } from '../../domain/record/merge-fields.ts';

/** Keeps `offer_claim` in step with the offers: few are in it, and the others cost a question to its key. */
export function openClaimTable(db: Database.Database, now: () => Date) {
  // Whoever has an offer, and for how long: a change of anything else does not begin it again.
  const put = db.prepare(
    'insert into offer_claim (row, by, since) values (?, ?, ?) on conflict (row) do update set by = excluded.by, since = excluded.since where by <> excluded.by',
  );
  const remove = db.prepare('delete from offer_claim where row = ?');
  return {
    write: (row: number, { state, claimedBy }: Fields, isNew: boolean): void => {
      if (state === 'claimed' && typeof claimedBy === 'string') put.run(row, claimedBy, now().toISOString());
      else if (!isNew) remove.run(row);
    },
    remove: (row: number): void => {
      remove.run(row);
    },
  };
}
