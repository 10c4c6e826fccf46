import { joinSorted } from '../duplicates/employer-name.ts';
import { hashText } from '../duplicates/hash-text.ts';
import type { PersonFeatures } from './person-features.ts';

/** Words of a name that are taken two by two. */
const firstWords = 4;

/** The numbers under which a person is looked for, fifteen at the most: two that share none are never compared. */
export function listPersonKeys({ name, email, phone }: PersonFeatures): Set<number> {
  const keys = new Set<number>();
  if (email !== null) keys.add(hashText(`email ${email}`));
  if (phone !== null) keys.add(hashText(`phone ${phone}`));
  if (name.length > 0) keys.add(hashText(`name ${joinSorted(name)}`));
  const first = name.slice(0, firstWords);
  // « A. Diop » and « Awa Diop »: a word, and the letter that begins another.
  for (const [i, word] of first.entries()) for (const [j, other] of first.entries()) if (i !== j && word.length > 1) keys.add(hashText(`initial ${word} ${other.charAt(0)}`));
  return keys;
}
