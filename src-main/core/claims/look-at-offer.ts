import { commitWithLetters } from '../mail/commit-with-letters.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { readSettings } from '../app/app-settings.ts';
import type { DeskContext } from '../desk-context.ts';
import { mayWriteHere } from '../desk-records.ts';
import { planMove } from '../offers/plan-offer-move.ts';
import type { StoredRecord } from '../store/store.ts';

/** Acts of Bureau's own: no « undo » of a person goes back to one, and the history tells them apart from what a person chose. */
const bureau = 'Bureau';

/**
 * Someone has looked at a received offer long enough to be on it, or has left it without deciding. It is claimed in their name, or given
 * back if the claim is still theirs. True if that changed something: not where this desk is not set to, or the offer is no longer as it was.
 */
export function lookAtOffer(context: DeskContext, record: StoredRecord, isLooking: boolean): boolean {
  const { store, userName, wakeSync } = context.desk();
  const offer = record.fields as OfferFields;
  const me = userName();
  const isOwn = offer.state === 'claimed' && offer.claimedBy === me;
  const mayClaim = offer.state === 'received' && readSettings(store).claimAfterSeconds > 0 && mayWriteHere(context, 'offer');
  if (isLooking ? !mayClaim : !isOwn) return false;
  const set = planMove(offer, isLooking ? 'claim' : 'release', { by: me, at: context.host.now().toISOString() }, { days: 0 });
  commitWithLetters(store, { kind: 'move', label: offer.title, by: bureau, changes: [{ op: 'update', entity: 'offer', id: record.id, set }] });
  wakeSync();
  return true;
}
