import type { ReadOffer } from '../read-offer.ts';

/** The day whose amounts an offer is compared with: when it came out; today where that is unknown, absurd or to come. */
export const readReferenceDay = ({ facts: { datedOn } }: Pick<ReadOffer, 'facts'>, today: string): string =>
  datedOn !== null && datedOn >= '2000-01-01' && datedOn <= today ? datedOn : today;
