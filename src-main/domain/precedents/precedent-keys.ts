import { joinSorted } from '../duplicates/employer-name.ts';
import { hashText } from '../duplicates/hash-text.ts';
import type { OfferFacts } from '../duplicates/offer-features.ts';

/** Of a title, these words are taken two by two. */
const pairedWords = 5;
/** And of a word, these letters: « conseiller » and « conseillère » are one. */
const stem = 6;

/**
 * The numbers under which a past decision is looked for, beside those of its text: wider than those of near offers, since another
 * post of the same employer, or the same post of another, may have been decided for the same reason. 14 of them at the most.
 */
export function listPrecedentKeys({ title, employer, siret, rome }: Pick<OfferFacts, 'title' | 'employer' | 'siret' | 'rome'>): Set<number> {
  const keys = new Set<number>();
  if (employer !== null) keys.add(hashText(`employer ${joinSorted(employer)}`));
  if (siret !== null) keys.add(hashText(`siret ${siret}`));
  if (title.length > 0) keys.add(hashText(`title ${joinSorted(title)}`));
  if (rome !== null && title[0] !== undefined) keys.add(hashText(`job ${rome} ${title[0]}`));
  const words = title.slice(0, pairedWords).map((word) => word.slice(0, stem)).sort();
  words.forEach((word, at) => {
    for (const other of words.slice(at + 1)) keys.add(hashText(`words ${word} ${other}`));
  });
  return keys;
}
