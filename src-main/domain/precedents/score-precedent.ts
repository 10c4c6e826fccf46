import { compareWords } from '../duplicates/compare-words.ts';
import { compareEmployers } from '../duplicates/employer-name.ts';
import type { OfferFeatures } from '../duplicates/offer-features.ts';
import { compareSketches } from '../duplicates/sketch-text.ts';

/** Less than this is not told: about half of a title, and nothing else, in common. */
export const leastPrecedent = 0.2;

/**
 * How much a past decision may say of an offer, from 0 to 1: text, title and employer. Place, pay and dates do not count, unlike
 * between duplicates: an offer is refused for what it asks and for who asks it, wherever and whenever that is.
 */
export function scorePrecedent(a: OfferFeatures, b: OfferFeatures): number {
  const { alike, contained } = compareSketches(a.text, b.text);
  const text = Math.max(alike, contained * 0.8);
  const employer = a.siret !== null && a.siret === b.siret ? 1 : a.employer && b.employer ? compareEmployers(a.employer, b.employer) : 0;
  // Names share a word by chance.
  return 0.4 * text + 0.3 * compareWords(a.title, b.title) + 0.3 * (employer >= 0.8 ? employer : 0);
}
