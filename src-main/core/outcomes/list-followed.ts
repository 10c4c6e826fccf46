import type { FollowedRow, OutcomeFigures } from '../../contract/desk/outcomes.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { isFilled } from '../../domain/outcome/outcome-words.ts';
import { findFollowUp, reachOutcome } from '../../domain/outcome/reach-outcome.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { Store } from '../store/store.ts';
import type { FollowedOffer } from './outcome-index.ts';

type Followed = ReadonlyMap<number, FollowedOffer>;
export type FollowList = 'toAsk' | 'silent' | 'unclear';
const yearMs = 365 * 86_400_000;

const findList = (offer: FollowedOffer, now: Date, askAgainDays: number): FollowList | null => {
  const step = findFollowUp(offer, now, askAgainDays);
  if (step === 'answered' || step === 'waiting') return null;
  // Who has no address can only be called.
  return step === 'toAsk' || step === 'again' ? (offer.address === null ? 'silent' : 'toAsk') : step;
};

/** The offers of one list, those that closed first on top. */
export function listFollowed(store: Store, followed: Followed, list: FollowList, { after, limit, now, askAgainDays }: { after: number | null; limit: number; now: Date; askAgainDays: number }): FollowedRow[] {
  const found = [...followed.values()].filter((offer) => findList(offer, now, askAgainDays) === list).sort((one, other) => (one.closedAt ?? '').localeCompare(other.closedAt ?? '') || one.id.localeCompare(other.id));
  const first = after === null ? 0 : after + 1;
  return found.slice(first, first + limit).flatMap(({ id, closedAt, outcomesAsked, outcomes }, at) => {
    const offer = store.get('offer', id)?.fields as OfferFields | undefined;
    if (offer === undefined || closedAt === null) return [];
    const { employerName, contactName, contactPhone } = offer;
    return [{ place: first + at, id, title: getRecordTitle(offer), employerName, contactName, contactPhone, closedAt, askedAt: outcomesAsked.at(-1)?.at ?? null, answers: outcomes }];
  });
}

/** How many posts, of those that closed within a year, were asked about, are known, filled, and filled through us. */
export function countOutcomes(followed: Followed, now: Date, askAgainDays: number): Omit<OutcomeFigures, 'upcoming'> {
  const figures = { closed: 0, asked: 0, answered: 0, filled: 0, filledHere: 0, toAsk: 0, silent: 0, unclear: 0 };
  for (const offer of followed.values()) {
    const list = findList(offer, now, askAgainDays);
    if (list !== null) figures[list]++;
    if (offer.publishedAt === null || offer.closedAt === null || (offer.state !== 'closed' && offer.state !== 'archived')) continue;
    if (now.getTime() - Date.parse(offer.closedAt) > yearMs) continue;
    const { stands } = reachOutcome(offer);
    figures.closed++;
    if (offer.outcomesAsked.length + offer.outcomes.length > 0) figures.asked++;
    if (stands === null) continue;
    figures.answered++;
    if (isFilled(stands.result)) figures.filled++;
    if (stands.result === 'filledHere') figures.filledHere++;
  }
  return figures;
}
