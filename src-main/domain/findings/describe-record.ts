import type { OfferFields } from '../offer/offer.ts';
import type { OfferText, OfferToCheck, TextRole } from './offer-to-check.ts';

const textFields: [keyof OfferFields, TextRole][] = [
  ['title', 'title'], ['description', 'body'], ['employerText', 'employer'], ['payText', 'pay'], ['hoursText', 'hours'], ['experience', 'experience'],
  ['education', 'education'], ['applyText', 'apply'],
];

/** An offer of the store as the rules see it; findings name its fields. */
export const describeRecord = (offer: OfferFields): OfferToCheck => ({
  texts: textFields.flatMap(([field, role]): OfferText[] => (typeof offer[field] === 'string' ? [{ field, role, text: offer[field] }] : [])),
  facts: offer,
  names: {
    employer: 'employerName', siret: 'employerSiret', contract: 'contractType', end: 'endsOn', start: 'startsOn', place: 'placeLabel', pay: 'payText', hours: 'weeklyHours',
    apply: 'applyUrl', applyBy: 'applyBy', dated: 'datedOn',
  },
  isRelayed: offer.source === 'import',
});
