import type { OfferFields } from '../offer/offer.ts';

/** What two offers are compared by. */
export type ComparedOffer = Pick<
  OfferFields,
  | 'title' | 'description' | 'employerName' | 'employerSiret' | 'contractType' | 'contractMonths' | 'placeLabel' | 'postcode'
  | 'inseeCode' | 'territory' | 'payMin' | 'payMax' | 'payPeriod' | 'weeklyHours' | 'romeCode' | 'datedOn'
>;
