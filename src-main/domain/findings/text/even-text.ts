/** A text with each accent in its letter and one space where there were several; `starts` says where each unit, and the end, stands in what was written. */
export type EvenText = { text: string; starts: Uint32Array };

/** Nobody writes more accents on a letter: what does is not put together. */
const severalUnits = /[ \u00a0\u202f]{2,}|[^\u0300-\u036f][\u0300-\u036f]{1,8}/g;

/** Null for a text that is even as it was written, as most are. */
export function makeEven(written: string): EvenText | null {
  const first = findUneven(written);
  if (first === -1) return null;
  let text = '';
  const starts = new Uint32Array(written.length + 1);
  const copy = (part: string, at: number) => {
    for (let place = 0; place < part.length; place++) starts[text.length + place] = at + place;
    text += part;
  };
  let end = 0;
  severalUnits.lastIndex = first;
  for (let found = severalUnits.exec(written); found !== null; found = severalUnits.exec(written)) {
    const { 0: piece, index } = found;
    copy(written.slice(end, index), end);
    // Some letters have no form in one: their accents stay apart, each in its place.
    copy(piece.trimStart() === '' ? piece.slice(0, 1) : piece.normalize('NFC'), index);
    end = index + piece.length;
  }
  copy(written.slice(end), end);
  starts[text.length] = written.length;
  return { text, starts };
}

/** Where the first accent that stands apart, or the first of several spaces, is; -1 if there is none. Each offer is asked: ten times as quick as by a pattern. */
function findUneven(written: string): number {
  let isSpace = false;
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at);
    if (code === 0x20 || code === 0xa0 || code === 0x202f) {
      if (isSpace) return at - 1;
      isSpace = true;
    } else {
      if (code >= 0x300 && code <= 0x36f) return Math.max(0, at - 1);
      isSpace = false;
    }
  }
  return -1;
}
