import { splitWords } from '../duplicates/split-words.ts';

/** Which one of a series a release is of, as far as it says. `month`: from 1 to 12. */
export type Edition = { edition: number | null; issue: number | null; year: number | null; month: number | null };
export const editionParts = ['edition', 'issue', 'year', 'month'] as const satisfies readonly (keyof Edition)[];

/** A body says its edition at its beginning. In UTF-16 units. */
const beginning = 1500;

/** Read from the title; from the beginning of the body, only « 12e édition ». */
export function readEdition(title: string, body: string): Edition {
  const words = splitWords(title);
  return {
    edition: find(words, readNamedOrdinal) ?? readHead(body.slice(0, beginning)) ?? find(words, (word) => readOrdinal(word)),
    issue: find(words, (word, next) => (counters.has(word) && /^\d{1,4}$/.test(next) && readYear(next) === null ? Number(next) : null)),
    year: find(words, readYear),
    month: find(words, (word) => months.get(word) ?? null),
  };
}

/** Eighty are read for each release that is opened: most say nothing of the kind, and are not cut into words. */
const readHead = (head: string): number | null => (/[ée]\u0301?dition/i.test(head) ? find(splitWords(head), readNamedOrdinal) : null);

/** The first thing that `read` finds in the words, each with the two that follow it. */
function find(words: readonly string[], read: (word: string, next: string, afterNext: string) => number | null): number | null {
  for (const [i, word] of words.entries()) {
    const found = read(word, words[i + 1] ?? '', words[i + 2] ?? '');
    if (found !== null) return found;
  }
  return null;
}

/** « 12e édition », « 12 e édition », « XIIe édition », « première édition ». */
function readNamedOrdinal(word: string, next: string, afterNext: string): number | null {
  if (next === 'edition') return readOrdinal(word) ?? readRoman(word) ?? (/^premiere?$/.test(word) ? 1 : null);
  return afterNext === 'edition' && /^(?:e|eme|ere|er)$/.test(next) && /^\d{1,3}$/.test(word) ? Number(word) : null;
}

/** A first one is not read here: « une première » says no place in a series. */
function readOrdinal(word: string): number | null {
  const digits = /^(\d{1,3})(?:e|er|ere|eme|ieme|nd|nde)$/.exec(word)?.[1];
  return digits === undefined ? (ordinals.get(word) ?? null) : Number(digits);
}

const ordinals = new Map(
  (
    'deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme'
  ).split(' ').map((word, i) => [word, i + 2] as const),
).set('second', 2).set('seconde', 2).set('vingtieme', 20).set('trentieme', 30);

const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

/** Up to XXXIXe. Only where « édition » follows: « vie » is a word. */
function readRoman(word: string): number | null {
  const [, tens = '', unit = ''] = /^(x{0,3})(i[xv]|v?i{0,3})(?:e|eme|er|ere)$/.exec(word) ?? [];
  return tens + unit === '' ? null : tens.length * 10 + units.indexOf(unit);
}

const counters = new Set(['n', 'no', 'num', 'numero', 'saison', 'episode', 'volume', 'vol', 'tome', 'acte', 'edition']);

const readYear = (word: string): number | null => (/^(?:19|20)\d\d$/.test(word) ? Number(word) : null);

const months = new Map('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ').map((word, i) => [word, i + 1] as const));
