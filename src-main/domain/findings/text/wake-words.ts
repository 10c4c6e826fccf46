import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { rareGrammar, wordsOfManyOffers, wordsOfMostOffers } from './common-words.ts';
import { isPlainLetter } from './plain-letter.ts';
import { frenchWords } from './short-words.ts';

/** Beginnings of words, or whole words (with a space at their end). */
export type WakeWords = ReadonlySet<string>;
/** The letters that the word at hand may have so far; `unknown`: where it began is not known. */
type Begun = ReadonlySet<string>;
/** After a part of a pattern. `cuts`: lists of words, two at most and the rarest first, of each of which every match has one in that part. */
type Read = { begun: Begun; cuts: readonly WakeWords[] };

const unknown = '?';
const between: Begun = new Set(['']);
const nowhere: Begun = new Set([unknown]);
const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Lists of words of each of which every match of a pattern has one, at the beginning of a word of folded text (a to z): two, one or
 * none. Read from the pattern itself, so that no match sleeps; of several choices, the rarest words, and the rarest list first.
 */
export function findWakeWords(pattern: RegExp): readonly WakeWords[] {
  let words = known.get(pattern);
  if (words === undefined) known.set(pattern, (words = readPattern(pattern)));
  return words;
}

/** Two clues may share a pattern, and a rule that is rehearsed alone has those of the whole. */
const known = new WeakMap<RegExp, readonly WakeWords[]>();
function readPattern(pattern: RegExp): readonly WakeWords[] {
  const { cuts } = readAlternatives(parser.parsePattern(pattern.source, 0, undefined, { unicode: pattern.unicode }).alternatives, nowhere);
  return cuts.map((cut) => new Set([...cut].filter((word) => !isBegunBy(word.slice(0, -1), cut))));
}

function readAlternatives(alternatives: readonly AST.Alternative[], begun: Begun): Read {
  const read = alternatives.map(({ elements }) => readSequence(elements, begun));
  const unions = [0, 1].flatMap((place) => {
    // Of an alternative that has but one list, it stands for both.
    const all = read.flatMap(({ cuts }) => cuts[place] ?? cuts[0] ?? []);
    return all.length < read.length ? [] : [new Set(all.flatMap((cut) => [...cut]))];
  });
  return { begun: new Set(read.flatMap((one) => [...one.begun])), cuts: read.every(({ cuts }) => cuts.length < 2) ? unions.slice(0, 1) : unions };
}

function readSequence(elements: readonly AST.Element[], begun: Begun): Read {
  let read: Read = { begun, cuts: [] };
  for (const element of elements) {
    // A word may end here, or go on in several ways: what it has so far is enough.
    const cuts = element.type === 'Character' ? read.cuts : chooseRarest(read.cuts, cutOpen(read.begun));
    const next = readElement(element, read.begun);
    read = { begun: next.begun, cuts: chooseRarest(cuts, next.cuts) };
  }
  return { begun: read.begun, cuts: chooseRarest(read.cuts, cutOpen(read.begun)) };
}

function readElement(element: AST.Element, begun: Begun): Read {
  switch (element.type) {
    case 'Character':
      return isPlainLetter(element.value) ? addLetters(begun, [String.fromCharCode(element.value)]) : endWord(begun);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return readClass(element.raw, begun);
    case 'Group':
    case 'CapturingGroup':
      return readAlternatives(element.alternatives, begun);
    case 'Quantifier':
      return readRepeated(element, begun);
    case 'Assertion':
      return (element.kind === 'word' && !element.negate) || element.kind === 'start' ? endWord(begun) : { begun, cuts: [] };
    case 'Backreference':
      return blur(begun);
  }
}

/** A class of this many letters is read as so many alternatives. */
const fewLetters = 6;
const latin = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code));
const letters = latin.filter((character) => isPlainLetter(character.charCodeAt(0)));
const others = latin.filter((character) => !isPlainLetter(character.charCodeAt(0)));

function readClass(raw: string, begun: Begun): Read {
  const { taken, takesOthers } = classes.get(raw) ?? tellClass(raw);
  if (taken.length === 0) return endWord(begun);
  if (taken.length > fewLetters) return blur(begun);
  const added = addLetters(begun, taken);
  return takesOthers ? { begun: unite(added.begun, between), cuts: [] } : added;
}

/** Each is asked of its characters once: the rules write the same few classes everywhere. */
const classes = new Map<string, { taken: readonly string[]; takesOthers: boolean }>();
function tellClass(raw: string) {
  const one = new RegExp(`^${raw}$`, raw.includes('\\p') ? 'su' : 's');
  const told = { taken: letters.filter((letter) => one.test(letter)), takesOthers: others.some((other) => one.test(other)) };
  classes.set(raw, told);
  return told;
}

function readRepeated({ element, min, max }: AST.Quantifier, begun: Begun): Read {
  if (max === 0) return { begun, cuts: [] };
  let read = readElement(element, begun);
  if (max > 1 && ![...readElement(element, read.begun).begun].every((word) => read.begun.has(word))) read = { begun: nowhere, cuts: read.cuts };
  return min === 0 ? { begun: unite(begun, read.begun), cuts: [] } : read;
}

const unite = (one: Begun, other: Begun): Begun => new Set([...one, ...other]);
function addLetters(begun: Begun, added: readonly string[]): Read {
  if (begun === nowhere) return { begun, cuts: [] };
  const grown = new Set<string>();
  for (const word of begun)
    if (word === unknown) grown.add(unknown);
    else for (const letter of added) grown.add(word + letter);
  return { begun: grown, cuts: [] };
}
const endWord = (begun: Begun): Read => ({ begun: between, cuts: begun.has('') || begun.has(unknown) ? [] : [new Set([...begun].map((word) => close(word)))] });
/** What follows may be letters: a word goes on, and where the next one begins is not known. */
const blur = (begun: Begun): Read => ({ begun: nowhere, cuts: cutOpen(begun) });

/** Shorter ones are only told from others when they are whole. */
const fewestLetters = 3;
/** Longer ones need no end: their plural wakes as well. */
const mostWhole = 4;
const close = (word: string): string => (word.length <= mostWhole ? `${word} ` : word);
const cutOpen = (begun: Begun): readonly WakeWords[] => ([...begun].every((word) => word.length >= fewestLetters) ? [begun] : []);

const chooseRarest = (some: readonly WakeWords[], others: readonly WakeWords[]): readonly WakeWords[] => {
  if (others.length === 0) return some;
  const [first, ...more] = [...some, ...others].sort((one, other) => weigh(one) - weigh(other));
  if (first === undefined) return [];
  const second = more.find((words) => isOther(words, first));
  return second === undefined ? [first] : [first, second];
};
/** Neither list is found wherever the other is. */
const isOther = (words: WakeWords, first: WakeWords): boolean => ![...words].every((word) => isBegunBy(word, first)) && ![...first].every((word) => isBegunBy(word, words));

/** One of the words is a beginning of that word, or is it. */
function isBegunBy(word: string, words: WakeWords): boolean {
  for (let length = 1; length <= word.length; length++) if (words.has(word.slice(0, length))) return true;
  return false;
}

/** Rare in sentences are long words, but for those that every sentence or every offer has. */
const weigh = (words: WakeWords): number => [...words].reduce((sum, word) => sum + weighWord(word.trimEnd()), 0);
const weighWord = (word: string): number => weights.get(word) ?? (word.length < fewestLetters ? grammar : 2 / word.length ** 2);
const grammar = 20;
const weights = new Map<string, number>();
for (const [words, weight] of [[wordsOfManyOffers, 0.5], [wordsOfMostOffers, 2]] as const) for (const word of words) for (const begin of listBeginnings(word)) weights.set(begin, weight);
for (const word of [...frenchWords, 'etes']) weights.set(word, grammar);
for (const word of rareGrammar) weights.set(word, 0.5);
function listBeginnings(word: string): string[] {
  return Array.from({ length: word.length + 1 - fewestLetters }, (_, more) => word.slice(0, fewestLetters + more));
}
