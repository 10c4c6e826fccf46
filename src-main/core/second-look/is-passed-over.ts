import type { OfferFinding } from '../../contract/desk/offer-findings.ts';
import type { VerdictCode } from '../../domain/ess/verdict.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';

/**
 * True if taking the offer passes over what speaks against it: a finding was set aside, words that the law forbids stand in it, or
 * the verdict of its employer is “no”. A field that is merely empty needs no second opinion.
 */
export const isPassedOver = (offer: OfferFields, findings: readonly OfferFinding[], employerVerdict: VerdictCode | null): boolean =>
  employerVerdict === 'no' || offer.setAside.length > 0 || findings.some(({ level, aside, start, end }) => level === 'bloquant' && aside === null && end > start);
