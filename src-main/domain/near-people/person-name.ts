import { compareWords } from '../duplicates/compare-words.ts';
import { splitWords } from '../duplicates/split-words.ts';

/** A name is never longer than this many words; what follows is not compared. */
const mostWords = 6;

/** The words of a person's name, folded, whatever the order and the title: « M. DUPONT-MOREL Jean » and « Jean Dupont Morel » have the same. */
export function readPersonName(name: string | null): string[] {
  if (name === null) return [];
  const words = splitWords(name).slice(0, mostWords + 2);
  const telling = words.filter((word) => !titles.has(word));
  return (telling.length === 0 ? words : telling).slice(0, mostWords);
}

const titles = new Set('m mr mme mlle monsieur madame mademoiselle dr docteur me maitre pr professeur de du des d la le les'.split(' '));

/**
 * How two names go together. `initials`: one gives the first letter where the other gives the word (« A. Diop »). `near`: written
 * slightly otherwise, as a slip does, but also « Michel » and « Michèle ». `part`: a word in common, and another that differs.
 */
export type NameRelation = 'same' | 'initials' | 'near' | 'part' | 'different' | 'unknown';

/** Names less alike than this are two names. */
const leastAlike = 0.8;

export function comparePersonNames(a: readonly string[], b: readonly string[]): { relation: NameRelation; alike: number } {
  if (a.length === 0 || b.length === 0) return { relation: 'unknown', alike: 0 };
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ')) return { relation: 'same', alike: 1 };
  // « Jean-Luc » and « Jeanluc ».
  if (a.join('') === b.join('')) return { relation: 'same', alike: 1 };
  if (isWithInitials(short, long)) return { relation: 'initials', alike: 0.9 };
  const alike = compareWords(a, b);
  // A word of one that is nowhere in the other makes another person, however long the rest.
  if (alike >= leastAlike && a.length === b.length) return { relation: 'near', alike };
  return { relation: a.some((word) => word.length >= 3 && b.includes(word)) ? 'part' : 'different', alike };
}

/** Each word of one is in the other, or is the first letter of one of its words; one at least is whole, and one is a letter. */
function isWithInitials(one: readonly string[], other: readonly string[]): boolean {
  const free = [...other];
  const take = (find: (word: string) => boolean) => {
    const at = free.findIndex(find);
    if (at !== -1) free.splice(at, 1);
    return at !== -1;
  };
  const isWhole = (word: string) => word.length > 1;
  const whole = one.filter((word) => isWhole(word) && take((found) => found === word));
  const rest = one.filter((word) => !whole.includes(word));
  return whole.length > 0 && rest.length > 0 && rest.every((word) => take((found) => (isWhole(word) ? found === word.charAt(0) : found.startsWith(word))));
}
