/** What a text holds that nobody typed for a reader to read. Places are those of the text as it was written. */
export type OddKind = 'direction' | 'hidden' | 'encoding' | 'marks' | 'emoji' | 'word';
export type OddPlace = { kind: OddKind; start: number; end: number };

const mostPlaces = 5;
/** French and the names of chemistry have no longer one. */
const longestWord = 100;
/** Vietnamese piles two. */
const mostMarks = 2;

const between = (code: number, from: number, to: number): boolean => code >= from && code <= to;
const isDirection = (code: number): boolean => between(code, 0x202a, 0x202e) || between(code, 0x2066, 0x2069);
const isControl = (code: number): boolean => (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
/** Windows-1252 read as Latin-1: an apostrophe or an œ that became a control character. After these letters it is a piece of mojibake, told elsewhere. */
const isWindows = (code: number, last: number): boolean => between(code, 0x80, 0x9f) && last !== 0xc2 && last !== 0xc3 && last !== 0xe2 && !between(last, 0x80, 0x9f);
const isInvisible = (code: number): boolean =>
  code === 0x200b || code === 0x200e || code === 0x200f || code === 0x61c || code === 0x180e || code === 0xfeff || between(code, 0x2060, 0x2064) || between(code, 0x206a, 0x206f) || between(code, 0xfff9, 0xfffb);
/** Joiners make emoji and the letters of Persian or Hindi what they are: odd after plain letters alone. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;
const isMark = (code: number): boolean => between(code, 0x300, 0x36f) || between(code, 0x1ab0, 0x1aff) || between(code, 0x1dc0, 0x1dff) || between(code, 0x20d0, 0x20ff) || between(code, 0xfe20, 0xfe2f);
const isEmoji = (code: number): boolean => between(code, 0x2600, 0x27bf) || between(code, 0xd83c, 0xd83e);
const isWordPart = (code: number): boolean => between(code | 0x20, 0x61, 0x7a) || (between(code, 0xc0, 0x1fff) && !isMark(code)) || between(code, 0x3040, 0xd7ff);

/** One pass, which tells the first emoji after `mostEmoji`; a character is read by its number alone. */
export function listOddPlaces(text: string, mostEmoji: number): OddPlace[] {
  const places: OddPlace[] = [];
  const seen = { emoji: 0, word: 0, marks: 0 };
  const note = (kind: OddKind, start: number, end: number) => {
    const last = places.findLast((place) => place.kind === kind);
    if (last?.end === start) last.end = end;
    else if (places.filter((place) => place.kind === kind).length < mostPlaces) places.push({ kind, start, end });
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isWordPart(code)) {
      seen.word++;
      if (seen.word === longestWord + 1) note('word', at - longestWord, at + 1);
      else if (seen.word > longestWord) note('word', at, at + 1);
      if (code < 0x300) {
        seen.marks = 0;
        continue;
      }
    } else {
      seen.word = 0;
      // Spaces, figures and stops: nine in ten of what is left.
      if (between(code, 0x20, 0x7e) || code === 0x0a || code === 0xa0) {
        seen.marks = 0;
        continue;
      }
    }
    seen.marks = isMark(code) ? seen.marks + 1 : 0;
    if (seen.marks > mostMarks) note('marks', at, at + 1);
    if (isDirection(code)) note('direction', at, at + 1);
    else if (isWindows(code, at > 0 ? text.charCodeAt(at - 1) : 0)) note('encoding', at, at + 1);
    else if (isControl(code) || isInvisible(code) || (isJoiner(code) && at > 0 && text.charCodeAt(at - 1) < 0x250)) note('hidden', at, at + 1);
    else if (isEmoji(code) && ++seen.emoji === mostEmoji + 1) note('emoji', at, at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1));
  }
  return places;
}
