import type { UpcomingLetter } from '../../contract/desk/outcomes.ts';
import { readDayInFrance } from '../../domain/day-in-france.ts';
import { findWarningTime } from '../../domain/offer/end-warning.ts';
import { findLastDay } from '../../domain/offer/publication.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findFollowUp } from '../../domain/outcome/reach-outcome.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { readSettings } from '../app/app-settings.ts';
import type { Store } from '../store/store.ts';
import { type FollowedOffer, listLastAsked } from './outcome-index.ts';
import { findPauseEnd } from './plan-asks.ts';

type Followed = ReadonlyMap<number, FollowedOffer>;
type Coming = Pick<UpcomingLetter, 'id' | 'kind' | 'at'>;
const dayMs = 86_400_000;

/** The letters that are to be written of these offers by themselves, as things stand, the first to leave on top. */
export function planAhead(store: Store, followed: Followed, now: Date): Coming[] {
  const asked = listLastAsked(followed);
  const settings = readSettings(store);
  const coming: Coming[] = [];
  for (const offer of followed.values()) {
    const due = findDue(offer, settings, now);
    if (due === null || offer.address === null) continue;
    const soonest = due.at < now.toISOString() ? now.toISOString() : due.at;
    const pause = findPauseEnd(settings.askPauseDays, asked.get(offer.address), now) ?? '';
    const at = pause > soonest ? pause : soonest;
    // Told after the end, it would be of no use.
    if (due.kind === 'end' && readDayInFrance(new Date(at)) > (findLastDay(offer) ?? '')) continue;
    coming.push({ id: offer.id, kind: due.kind, at });
  }
  return coming.sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
}

type Days = { askAgainDays: number; warnDays: number };
function findDue(offer: FollowedOffer, { askAgainDays, warnDays }: Days, now: Date): { kind: UpcomingLetter['kind']; at: string } | null {
  const warning = findWarningTime(offer, warnDays);
  if (warning !== null) return { kind: 'end', at: warning };
  const step = findFollowUp(offer, now, askAgainDays);
  if (step === 'toAsk') return { kind: 'outcome', at: offer.closedAt ?? '' };
  const isOnce = offer.outcomesAsked.length === 1 && offer.closedAt !== null;
  return isOnce && (step === 'again' || step === 'waiting' || step === 'silent') ? { kind: 'again', at: new Date(Date.parse(offer.closedAt ?? '') + askAgainDays * dayMs).toISOString() } : null;
}

/** A page of them, with to whom they go. */
export function listUpcoming(store: Store, followed: Followed, { after, limit, now }: { after: number | null; limit: number; now: Date }): UpcomingLetter[] {
  const first = after === null ? 0 : after + 1;
  return planAhead(store, followed, now).slice(first, first + limit).flatMap((coming, place) => {
    const offer = store.get('offer', coming.id)?.fields as OfferFields | undefined;
    return offer === undefined ? [] : [{ ...coming, place: first + place, title: getRecordTitle(offer), contactName: offer.contactName, to: offer.contactEmail }];
  });
}
