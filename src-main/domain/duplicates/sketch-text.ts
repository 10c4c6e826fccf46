import { hashText, joinHashes } from './hash-text.ts';

export const sketchSize = 128;
/** Bits that choose the place; 2 ** placeBits is the size. */
const placeBits = 7;
/** Words taken together: a sentence that moves keeps all its own, a word that changes spoils three. */
const shingleWords = 3;

/**
 * A text in 128 numbers: the share of equal numbers in two sketches is about the share of phrases the texts have in common.
 * Sixteen bits of each are kept: two that differ look equal once in 65,536 times, and a hundred thousand sketches take 26 MB.
 */
export type TextSketch = {
  values: Uint16Array;
  /** Different phrases in the text. */
  phrases: number;
};

/**
 * MinHash with one hash a phrase (Li, Owen and Zhang, 2012): each phrase falls in one of 128 places, each place keeps its least.
 * A place left empty takes its value from the next full one (Shrivastava and Li, 2014), so that short texts compare too.
 */
export function sketchText(words: readonly string[]): TextSketch {
  const hashes = words.map(hashText);
  const phrases = new Set<number>();
  for (let i = 0; i + shingleWords <= hashes.length; i++)
    phrases.add(joinHashes(joinHashes(hashes[i] as number, hashes[i + 1] as number), hashes[i + 2] as number));
  if (phrases.size === 0) for (const hash of hashes) phrases.add(hash);
  return { values: fillPlaces(phrases), phrases: phrases.size };
}

function fillPlaces(phrases: ReadonlySet<number>): Uint16Array {
  const least = new Float64Array(sketchSize).fill(Number.POSITIVE_INFINITY);
  for (const phrase of phrases) {
    const place = phrase >>> (32 - placeBits);
    least[place] = Math.min(least[place] as number, phrase);
  }
  const values = new Uint16Array(sketchSize);
  if (phrases.size === 0) return values;
  for (let place = 0; place < sketchSize; place++) {
    let from = place;
    while (least[from % sketchSize] === Number.POSITIVE_INFINITY) from++;
    // Of the least, the high bits are zeros: the array keeps the 16 low ones.
    // The distance goes in: two empty places that borrow from afar are equal only if both texts are empty as far.
    values[place] = from === place ? (least[place] as number) : joinHashes(least[from % sketchSize] as number, from - place);
  }
  return values;
}

/**
 * How alike two texts are, from 0 to 1: `alike`, phrases in common out of all (Jaccard, give or take 0.05); `contained`,
 * out of those of the shorter text.
 */
export function compareSketches(a: TextSketch, b: TextSketch): { alike: number; contained: number } {
  if (a.phrases === 0 || b.phrases === 0) return { alike: 0, contained: 0 };
  let equal = 0;
  for (let place = 0; place < sketchSize; place++) if (a.values[place] === b.values[place]) equal++;
  const alike = equal / sketchSize;
  const common = (alike * (a.phrases + b.phrases)) / (1 + alike);
  return { alike, contained: Math.min(1, common / Math.min(a.phrases, b.phrases)) };
}
