import type { OfferFields } from '../offer/offer.ts';

/** What a piece of text tells: rules look for a title, a pay or a requirement where it belongs. */
export type TextRole = 'title' | 'body' | 'employer' | 'pay' | 'hours' | 'experience' | 'education' | 'contract' | 'apply';

/** A field that holds words, as its author wrote them: findings give places in it. */
export type OfferText = { field: string; role: TextRole; text: string };

/** What rules read of an offer besides its words. */
export type OfferFacts = Pick<
  OfferFields,
  | 'employerName' | 'employerSiret' | 'employerRna' | 'employerAddress' | 'contractType' | 'contractMonths' | 'startsOn' | 'endsOn' | 'placeLabel' | 'territory'
  | 'postcode' | 'inseeCode' | 'remote' | 'payMin' | 'payMax' | 'payPeriod' | 'payGross' | 'weeklyHours' | 'positions' | 'romeCode' | 'applyUrl'
  | 'applyEmail' | 'applyText' | 'applyBy' | 'contactEmail' | 'contactPhone' | 'datedOn'
>;

/** What its form calls each fact that a finding can point at. */
export type FactNames = Record<'employer' | 'siret' | 'contract' | 'end' | 'start' | 'place' | 'pay' | 'hours' | 'apply' | 'applyBy' | 'dated', string>;

/** An offer as the rules see it, whatever form it came in. */
export type OfferToCheck = {
  texts: readonly OfferText[];
  facts: OfferFacts;
  names: FactNames;
  /** Another publisher put it out first, and knows its employer (L5332-2). */
  isRelayed: boolean;
  /** Its form says apart that it is work and study in turn. */
  isAlternating?: boolean;
};
