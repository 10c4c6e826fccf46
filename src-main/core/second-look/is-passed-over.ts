import type { OfferFinding } from '../../contract/desk/offer-findings.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { readEmployerVerdict } from '../organisations/find-employer.ts';
import type { Store } from '../store/store.ts';

/**
 * True if taking the offer passes over what speaks against it: a finding was set aside, words that the law forbids stand in it, or
 * the verdict of its employer is “no”. A field that is merely empty needs no second opinion.
 */
export function isPassedOver(store: Store, offer: OfferFields, findings: readonly OfferFinding[], now: Date): boolean {
  if (offer.setAside.length > 0 || findings.some(({ level, aside, start, end }) => level === 'bloquant' && aside === null && end > start)) return true;
  return readEmployerVerdict(store, offer, now) === 'no';
}
