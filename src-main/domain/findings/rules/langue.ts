import { makeFinding } from '../make-finding.ts';
import { listTexts } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';
import { isPlainLetter } from '../text/plain-letter.ts';
import { englishWords, frenchWords } from '../text/short-words.ts';

/** Spanish, German, Italian, Dutch, Portuguese, Breton… that French does not share. */
const others = 'der die das und mit fur sie wir ist ein eine von zu auf bei oder unser unsere el los las para con por una nuestro nuestra somos usted y del al se il gli della delle nel con per noi che di sono het een voor wij van onze je zijn met os da para com uma voce nossa nosso em ha ar evit gant'.split(' ').filter((word) => !frenchWords.has(word));

/** Words of up to so many letters are told by a small number, which costs less than a piece of text. */
const mostLetters = 6;
const addLetter = (word: number, code: number): number => word * 27 + code - 0x60;
const keyOf = (word: string): number => Array.from(word).reduce((key, letter) => addLetter(key, letter.charCodeAt(0)), 0);
const listKeys = (words: Iterable<string>) => [...words].filter((word) => word.length <= mostLetters).map(keyOf);
const languages = new Map<number, 'french' | 'foreign'>([...listKeys([...englishWords, ...others]).map((key) => [key, 'foreign'] as const), ...listKeys(frenchWords).map((key) => [key, 'french'] as const)]);

/** L5331-4: an offer is in French. Short words tell a language well enough; the longest text of the offer is the one that counts. */
export const langue: FactRule = {
  id: 'langue',
  check({ offer }) {
    const body = listTexts(offer, 'body').sort((one, other) => other.text.length - one.text.length)[0];
    if (body === undefined) return [];
    const counts = countWords(body.folded.text.slice(0, longest));
    const at = { id: 'langue' as const, source: 'L5331-4' as const, field: body.field, start: 0, end: body.text.length };
    // For work abroad the article binds an author from France alone: someone must look.
    const gravest = isAbroad(offer.facts.territory) ? ('avertissement' as const) : ('bloquant' as const);
    if (counts.letters < body.text.length / 3 && isOtherScript(body.text)) return [makeFinding({ ...at, level: gravest })];
    const known = counts.french + counts.foreign;
    if (counts.foreign < 4 || counts.french / known >= (counts.words < 60 ? 0.5 : 0.7)) return [];
    // A French text with its translation below.
    const isDouble = counts.french >= 60 && counts.french / known >= 0.3;
    return [makeFinding({ ...at, level: isDouble ? 'avertissement' : gravest, ...(isDouble ? { reason: 'langue.mixed' } : {}) })];
  },
};

/** Enough to tell; what is beyond reads like what comes first. */
const longest = 8_000;

function countWords(text: string) {
  const counts = { french: 0, foreign: 0, words: 0, letters: 0 };
  let length = 0;
  let word = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (isPlainLetter(code)) {
      length++;
      if (length <= mostLetters) word = addLetter(word, code);
      continue;
    }
    if (length > 0) {
      counts.words++;
      counts.letters += length;
      const language = length <= mostLetters ? languages.get(word) : undefined;
      if (language !== undefined) counts[language]++;
    }
    length = 0;
    word = 0;
  }
  return counts;
}

/** Most letters of the beginning belong to another alphabet than the Latin one. */
function isOtherScript(text: string): boolean {
  const sample = text.slice(0, 3_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters - latin > 40 && letters > latin * 2;
}

const isAbroad = (territory: string | null): boolean => territory !== null && !/^FR(?:-|$)/.test(territory);
