import type { SyncStatus } from '../../contract/desk/sync.ts';
import { clockSlackMs } from './outbox-lines.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';

/** What waits, in figures, as the corner of the window shows it. */
export function countWaiting(store: Store, now: Date): Pick<SyncStatus, 'waiting' | 'held' | 'nextHeldAt' | 'toReview' | 'conflicts'> {
  const waiting = prepareOnce<number>(store.db, 'select count(*) from outbox').pluck().get() ?? 0;
  const held = prepareOnce<{ count: number; next: number | null }, [number, number]>(
    store.db,
    `select count(*) as count, min(leaves) as next from (
       select since, since + delay_ms as leaves from (
         select cast(round(unixepoch(held_since, 'subsec') * 1000) as integer) as since, delay_ms
         from outbox indexed by outbox_held where held_since is not null and n is null))
     where leaves > ? and since <= ?`,
  ).get(now.getTime(), now.getTime() + clockSlackMs);
  const conflicts =
    prepareOnce<number>(store.db, `select count(*) from record indexed by conflict_open where entity = 'conflict' and fields ->> 'state' = 'open'`).pluck().get() ?? 0;
  const next = held?.next ?? null;
  return { waiting, held: held?.count ?? 0, nextHeldAt: next === null ? null : new Date(next).toISOString(), toReview: store.tray.count(), conflicts };
}
