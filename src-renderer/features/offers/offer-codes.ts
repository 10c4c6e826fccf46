import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import type { ContractType } from '../../../src-main/domain/offer/contract-type.ts';
import type { RefusalReason } from '../../../src-main/domain/offer/offer-decision.ts';
import type { OfferState } from '../../../src-main/domain/offer/offer-moves.ts';

// The domain's own lists stand beside zod, which the first file of the window must not carry. A test holds the two equal.

export const stateCodes = [
  'received', 'claimed', 'corrections', 'accepted', 'refused', 'published', 'closed', 'archived',
] as const satisfies readonly OfferState[];

export const contractCodes = [
  'CDI', 'CDD', 'CDDI', 'PEC', 'APP', 'PRO', 'STAGE', 'SC', 'VSI', 'BENEV', 'FREE', 'INT', 'SAI', 'OTHER',
] as const satisfies readonly ContractType[];

export const sourceCodes = ['site', 'import', 'desk'] as const satisfies OfferQuery['sources'];

export const sortCodes = [
  'receivedAt', 'title', 'employerName', 'placeLabel', 'applyBy', 'state', 'priority',
] as const satisfies readonly OfferQuery['sort'][];

export const reasonCodes = [
  'not_ess', 'discrimination', 'incomplete', 'misleading', 'paid_by_candidate', 'disguised_employment',
  'internship_rules', 'volunteering_rules', 'language', 'duplicate', 'expired', 'other',
] as const satisfies readonly RefusalReason[];

/** States in which someone of the team has something to do. */
export const queueStates = ['received', 'claimed'] as const satisfies readonly OfferState[];
