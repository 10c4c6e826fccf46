import { readDayRange, readDeadline } from './read-days.ts';

const words = /\s*\S+/uy;
/** « moins de 7 jours » has four words; what is longer is no time. */
const mostWords = 4;
const longest = 40;
/** A sign apart from what it is about: `>= 01/11/2026`, or something that is no time, and is said whole to be none. */
const sign = /[<>]=?\s+\S+/uy;

/** Where a value that begins at `at` and has spaces in it ends: with the last word up to which it reads as a time. Null: at its first space, as any other. */
export function findSpacedEnd(text: string, at: number): number | null {
  const near = text.slice(at, at + longest + 1);
  let end: number | null = null;
  words.lastIndex = 0;
  for (let count = 0; count < mostWords && words.test(near) && words.lastIndex <= longest; count++) {
    const value = near.slice(0, words.lastIndex);
    if (readDayRange(value) !== null || readDeadline(value) !== null) end = at + words.lastIndex;
  }
  if (end !== null) return end;
  sign.lastIndex = at;
  return sign.test(text) ? sign.lastIndex : null;
}
