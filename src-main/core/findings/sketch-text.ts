import { foldText } from '../../domain/fold-text.ts';

/** The least hashes of the triples of words of a text: enough of them to compare two texts, and no more. */
export type TextSketch = Uint32Array;
const size = 64;

/** Sketches a text. Two texts share as much of their sketches as of their triples of words. */
export function sketchText(text: string): TextSketch {
  const words = foldText(text.slice(0, 20_000)).split(/[^a-z\d]+/).filter((word) => word !== '');
  const hashes = new Set<number>();
  for (let at = 0; at + 2 < words.length; at++) hashes.add(hashWords(words, at));
  return Uint32Array.from(hashes).sort().slice(0, size);
}

/** FNV-1a over three words. */
function hashWords(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5;
  for (let place = at; place < at + 3; place++) {
    const word = words[place] ?? '';
    for (let letter = 0; letter < word.length; letter++) hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/** How much of two texts is the same, from 0 to 1: the part of the least hashes of both together that both have. */
export function compareSketches(one: TextSketch, other: TextSketch): number {
  let shared = 0;
  let seen = 0;
  for (let i = 0, j = 0; seen < size && (i < one.length || j < other.length); seen++) {
    const left = one[i] ?? Number.POSITIVE_INFINITY;
    const right = other[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return seen === 0 ? 0 : shared / seen;
}
