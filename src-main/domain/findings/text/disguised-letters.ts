/** Letters of other alphabets that look like Latin ones, and what they look like (small letters and capitals). */
const lookAlikes = new Map<number, string>();
for (const [others, latin] of [
  ['авсԁеѕһіјкӏморԛгтуѡхьѵԍ', 'abcdeshijklmopqrtuwxbvg'], ['АВСԀЕЅНІЈКМОРԚТУѠХЬ', 'abcdeshijkmopqtuwxb'],
  ['αβεηικνορτυχγω', 'abeniknvprtuxyw'], ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'], ['ıɑɡɩʏᴀᴇɪᴏ', 'iagiyaeio'],
] as const) {
  const list = Array.from(others);
  list.forEach((letter, place) => lookAlikes.set(letter.codePointAt(0) ?? 0, latin.charAt(place)));
}

/** A word of another alphabet is left as it is: a stray one must stand in a Latin word. */
const farthest = 24;
const isLatin = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isWordPart = (code: number): boolean => isLatin(code) || (code >= 0xc0 && code < 0x530);

/** The Latin letter for which the one at `at` was put; null where it belongs to a word of its own alphabet. */
export function readLookAlike(written: string, at: number): string | null {
  const latin = lookAlikes.get(written.charCodeAt(at));
  if (latin === undefined) return null;
  for (const step of [-1, 1])
    for (let place = at + step; Math.abs(place - at) <= farthest; place += step) {
      const code = written.charCodeAt(place);
      if (!isWordPart(code)) break;
      if (isLatin(code)) return latin;
    }
  return null;
}

const separators = new Set(' \u00a0\u202f.-_*');
/** Fewer are initials: “R H”, “C D I”. */
const fewestLetters = 4;
const mostLetters = 30;
const isLetter = (character: string | undefined): boolean => character !== undefined && /\p{L}/u.test(character);

/** True if the character at `at` stands between the letters of a word that was spelled out: “h o m m e”, “f.e.m.m.e”. */
export function isSpelledOut(written: string, at: number): boolean {
  const separator = written[at] ?? '';
  if (!separators.has(separator)) return false;
  const count = countLetters(written, at - 1, -2, separator) + countLetters(written, at + 1, 2, separator);
  return count >= fewestLetters && isLetter(written[at - 1]) && isLetter(written[at + 1]) && !isLetter(written[at - 2]) && !isLetter(written[at + 2]);
}

/** Letters that stand alone between separators, from `at` on, one way. */
function countLetters(written: string, at: number, step: -2 | 2, separator: string): number {
  let count = 0;
  const one = step / 2;
  for (let place = at; count < mostLetters; place += step) {
    if (!isLetter(written[place]) || isLetter(written[place + one])) break;
    count++;
    if (written[place + one] !== separator) break;
  }
  return count;
}
