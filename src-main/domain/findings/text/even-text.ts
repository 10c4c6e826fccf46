/** A text with each accent in its letter and one space where there were several; `starts` says where each unit, and the end, stands in what was written. */
export type EvenText = { text: string; starts: Uint32Array };

const marks = /\p{M}/u;
const severalSpaces = /[ \u00a0\u202f]{2,}/g;
/** Nobody writes more accents on a letter: what does is not put together. */
const severalUnits = /[ \u00a0\u202f]{2,}|\P{M}\p{M}{1,8}/gu;

/** Null for a text that is even as it was written, as most are. */
export function makeEven(written: string): EvenText | null {
  const uneven = marks.test(written) ? severalUnits : severalSpaces;
  let text = '';
  const starts = new Uint32Array(written.length + 1);
  const copy = (part: string, at: number) => {
    for (let place = 0; place < part.length; place++) starts[text.length + place] = at + place;
    text += part;
  };
  let end = 0;
  for (const { 0: piece, index } of written.matchAll(uneven)) {
    copy(written.slice(end, index), end);
    // Some letters have no form in one: their accents stay apart, each in its place.
    copy(piece.trimStart() === '' ? piece.slice(0, 1) : piece.normalize('NFC'), index);
    end = index + piece.length;
  }
  if (end === 0) return null;
  copy(written.slice(end), end);
  starts[text.length] = written.length;
  return { text, starts };
}
