import { readDayInFrance } from '../../domain/day-in-france.ts';
import { countDay, listPriorityReasons, type PriorityFacts, type PriorityReason } from '../../domain/offer/priority.ts';
import { makeHeldReader } from '../claims/read-claim.ts';
import { hasFlag, peekOfferFlags } from '../findings/alert-index.ts';
import type { Store } from '../store/store.ts';

type Known = Pick<PriorityFacts, 'state' | 'cameBack' | 'toRemind'> & { receivedAt: string; applyBy: string | null };

/** Says of a row why it stands where it does in the order by priority, from what that order goes by. It begins no reading of findings. */
export function makePriorityReader(store: Store, me: string, now: Date): (row: number, known: Known) => PriorityReason[] | null {
  const isHeld = makeHeldReader(store, me, now);
  const flags = peekOfferFlags(store.db);
  const [moment, today] = [countDay(now.toISOString()), countDay(readDayInFrance(now))];
  return (row, { receivedAt, applyBy, ...known }) =>
    listPriorityReasons({
      ...known,
      waited: Math.max(0, moment - countDay(receivedAt)),
      left: applyBy === null ? null : countDay(applyBy) - today,
      blocking: hasFlag(flags, row, 'blocking'),
      held: isHeld(row),
    });
}
