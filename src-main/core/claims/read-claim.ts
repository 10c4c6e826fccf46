import { claimEnd, isClaimOver } from '../../domain/offer/claim.ts';
import { readSettings } from '../app/app-settings.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import type { Claim } from '../../domain/offer/claim.ts';

/**
 * Reads who has an offer, and until when. Each desk counts from the moment at which it heard of the claim, by its own clock: the
 * clock of whoever claimed says nothing, and a claim that a desk hears of late lasts there a little longer.
 */
export function makeClaimReader(store: Store, now: Date): (row: number) => Claim | null {
  const minutes = readSettings(store).claimMinutes;
  const one = prepareOnce<{ by: string; since: string }>(store.db, 'select by, since from offer_claim where row = ?');
  return (row) => {
    const claim = one.get(row);
    return claim === undefined ? null : { by: claim.by, until: claimEnd(claim.since, minutes, now) };
  };
}

/** Whether someone else than `me` has an offer now. */
export function makeHeldReader(store: Store, me: string, now: Date): (row: number) => boolean {
  const readClaim = makeClaimReader(store, now);
  return (row) => {
    const claim = readClaim(row);
    return claim !== null && claim.by !== me && !isClaimOver(claim, now.getTime());
  };
}

/** All the rows that others than `me` have now: to order the whole list by. A page of it asks `makeHeldReader`. */
export function listHeldRows(store: Store, me: string, now: Date): Set<number> {
  const rows = prepareOnce<number>(store.db, 'select row from offer_claim where by <> ?').pluck().all(me);
  return new Set(rows.filter(makeHeldReader(store, me, now)));
}
