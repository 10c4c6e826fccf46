import { compareWords } from './compare-words.ts';
import { splitWords } from './split-words.ts';

/** The words of an employer's name that tell it from others; null where none is known. */
export function readEmployerWords(name: string | null): string[] | null {
  if (name === null) return null;
  const words = joinInitials([...new Set(splitWords(name))]).slice(0, 16);
  const telling = words.filter((word) => !legal.has(word));
  const kept = telling.length === 0 ? words : telling;
  return kept.length === 0 ? null : kept;
}

/** From 0 to 1. A name that begins with the whole of the other (“Temporis”, “Temporis Nîmes”) is near it. */
export function compareEmployers(a: readonly string[], b: readonly string[]): number {
  if (joinSorted(a) === joinSorted(b) || a.join('') === b.join('')) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const begins = short.every((word, i) => word === long[i]);
  return Math.max(begins ? 0.85 : 0, isInitials(a, b) || isInitials(b, a) ? 0.8 : 0, compareWords(a, b));
}

/** Words in a fixed order: the same name whatever the order they are written in. */
export const joinSorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** `s n c f` as one word. */
const joinInitials = (words: string[]): string[] =>
  words.length > 1 && words.every((word) => word.length === 1) ? [words.join('')] : words;

/** “AREA” beside “Atelier rural des énergies alternatives”: the letters begin the words. Three letters at least. */
export function isInitials(letters: readonly string[], words: readonly string[]): boolean {
  const [only = ''] = letters;
  return letters.length === 1 && only.length >= 3 && only === words.map((word) => word.charAt(0)).join('');
}

const legal = new Set(
  ('association asso assoc ass sarl sas sasu sa eurl scop scic sci snc se gie gip spl ste societe ets etablissement groupe group ' +
    'france agence holding cooperative fondation mutuelle union federation de du des d la le les l et en a au aux').split(' '),
);
