import { canOfferMove, type OfferState } from '../../src-main/domain/offer/offer-state.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';

/**
 * True if a line may bring an offer from one state to another. One line may hold two steps: reopened, then decided
 * again (a person chose the other side of a conflict). It may also take back an archiving, or a reopening of what had
 * been accepted.
 */
export function mayMove(from: OfferState, to: OfferState, decision: OfferFields['decision']): boolean {
  if (from === to) return true;
  // Only the site publishes: a desk that asks for it takes back a reopening.
  if (to === 'published' || (to === 'closed' && from === 'received'))
    return decision?.kind === 'accept' && (canOfferMove(from, 'accepted') || canOfferMove(from, 'received'));
  if (canOfferMove(from, to)) return true;
  if (canOfferMove(from, 'received') && from !== 'claimed') return canOfferMove('received', to);
  return from === 'archived' && canOfferMove(to, 'archived');
}

/** What the site adds to a move: an accepted offer is published at once, and the dates follow the state. */
export function completeMove(before: Fields, after: Fields): Fields {
  const offer = { ...after } as OfferFields;
  const now = new Date().toISOString();
  if (offer.state === 'accepted' || (offer.state === 'published' && before['state'] !== 'published')) {
    offer.state = 'published';
    offer.publishedAt = now;
    offer.closedAt = null;
    offer.closing = null;
  } else if (offer.state === 'closed') offer.closedAt ??= now;
  else if (offer.state === 'received' || offer.state === 'claimed') {
    offer.publishedAt = null;
    offer.closedAt = null;
    offer.closing = null;
  }
  return offer;
}

/** Someone has prolonged it without knowing that the site had just closed it for its last day: it goes on as before. */
export function resumeProlonged(before: Fields, after: Fields): Fields {
  const { state, closing, publicationDays } = after as Partial<OfferFields>;
  const isLonger = (publicationDays ?? 0) > ((before as Partial<OfferFields>).publicationDays ?? 0);
  return state === 'closed' && closing?.motive === 'expired' && isLonger ? { ...after, state: 'published', closedAt: null, closing: null } : after;
}

/**
 * What the author had seen, with what the site has done by itself since: whoever saw the offer accepted has seen all
 * there was to see of its being published.
 */
export function seePublication(current: Fields, base: Fields): Fields {
  if (base['state'] !== 'accepted' || current['state'] !== 'published') return base;
  return { ...base, state: 'published', publishedAt: current['publishedAt'], closedAt: current['closedAt'] };
}
