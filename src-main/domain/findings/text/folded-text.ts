import { isSpelledOut, readLookAlike } from './disguised-letters.ts';
import { foldCharacter } from './fold-character.ts';
import { measureInclusiveEnding } from './inclusive-ending.ts';
import { PlaceRuns } from './place-runs.ts';
import { isPlainLetter } from './plain-letter.ts';
import { readMarkup } from './read-markup.ts';

/**
 * A text as the rules read it: no accents, no capitals, one kind of apostrophe, quote, hyphen and space, no inclusive
 * endings, no markup, nothing invisible. `places` say where each of its characters stands in what was written.
 */
export type FoldedText = { text: string; places: PlaceRuns };

/** Folds once, in one pass over the text. */
export function foldWithPlaces(written: string): FoldedText {
  fold.begin(written.length + 16);
  for (let at = fold.takePlain(written, 0); at < written.length; at = fold.takePlain(written, at)) at = fold.take(written, at);
  return fold.end();
}

const space = 0x20;
const newLine = 0x0a;
/** Accented ones are taken for a letter: what is asked next knows better. */
const mayBeLetter = (code: number): boolean => (code | 0x20) >= 0x61 && ((code | 0x20) <= 0x7a || code >= 0xc0);
const isLoneLetter = (written: string, at: number): boolean => at >= 0 && mayBeLetter(written.charCodeAt(at)) && !(at > 0 && mayBeLetter(written.charCodeAt(at - 1)));
/** Where an inclusive ending may begin. */
const endingMarks = new Set('·•‧∙(/.-');

/** Where markup may begin, or a letter that was read in another encoding. */
const markupStarts = new Set('<&\\ÂÃâ');

/** Of the alphabets of Europe, then the signs of typography, whose spaces are rare. */
const isUsual = (code: number): boolean => code < 0x130 || (code >= 0x2000 && foldCharacter(code) !== ' ');
const makeTable = (isIn: (code: number, character: string) => boolean): Uint16Array =>
  Uint16Array.from({ length: 0x2100 }, (_, code) => {
    const plain = isUsual(code) && isIn(code, String.fromCharCode(code)) ? foldCharacter(code) : '';
    return plain.length === 1 ? plain.charCodeAt(0) : 0;
  });

/** What most characters of a text become, 0 where it depends on those around them. A table: each is looked at by its number alone. */
const aloneCodes = makeTable((code, character) => code !== newLine && !endingMarks.has(character) && !markupStarts.has(character));
/** What the marks become where no ending begins. */
const markCodes = makeTable((_code, character) => endingMarks.has(character));

class Fold {
  private codes = new Uint16Array(0);
  private places = new PlaceRuns();
  private length = 0;

  begin(size: number): void {
    this.length = 0;
    this.places = new PlaceRuns();
    if (size > this.codes.length || this.codes.length > mostKept) this.codes = new Uint16Array(size);
  }

  /** Reads from `from` on what does not depend on what is around it, which is most of a text, and gives the place after it. */
  takePlain(written: string, from: number): number {
    const { codes, places } = this;
    let { length } = this;
    let last = length === 0 ? space : (codes[length - 1] ?? space);
    // Of the word at hand: one of a single letter may be a piece of one that was spelled out.
    let letters = from === 0 || !mayBeLetter(written.charCodeAt(from - 1)) ? 0 : isLoneLetter(written, from - 1) ? 1 : 2;
    let at = from;
    let isSkipped = true;
    // Beyond the end of a text V8 reads ten times more slowly, for good.
    for (; length < codes.length && at < written.length; at++) {
      const code = written.charCodeAt(at);
      let plain = code < aloneCodes.length ? (aloneCodes[code] ?? 0) : 0;
      if (plain === 0) {
        plain = code < markCodes.length ? (markCodes[code] ?? 0) : 0;
        // After a letter and before one a mark may begin an ending.
        if (plain === 0 || (isPlainLetter(last) && at + 1 < written.length && mayBeLetter(written.charCodeAt(at + 1)))) break;
      }
      if (mayBeLetter(code)) letters++;
      else {
        if (letters === 1) break;
        letters = 0;
        // Spaces that follow each other are one.
        if (plain === space && last === space) {
          isSkipped = true;
          continue;
        }
      }
      if (isSkipped) {
        places.add(length, at, at + 1);
        isSkipped = false;
      }
      codes[length++] = last = plain;
    }
    this.length = length;
    return at;
  }

  /** Reads what stands at `at`, and gives the place after it. */
  take(written: string, at: number): number {
    const code = written.charCodeAt(at);
    // A letter alone went before: rare, so that the next look costs little.
    if (isLoneLetter(written, at - 1) && isSpelledOut(written, at)) return at + 1;
    const alone = aloneCodes[code] ?? 0;
    if (alone !== 0) return this.put(alone, at, at + 1);
    const character = written[at] ?? '';
    if (endingMarks.has(character) && isPlainLetter(this.codes[this.length - 1] ?? 0)) {
      const ending = measureInclusiveEnding(written, at);
      if (ending > 0) return at + ending;
    }
    const markup = readMarkup(written, at);
    if (markup !== null) return this.putAll(markup.plain, at, at + markup.length);
    if (code === newLine && this.isWrapped(written, at)) return this.put(space, at, at + 1);
    const lookAlike = code >= 0x131 && code < 0x1d40 ? readLookAlike(written, at) : null;
    if (lookAlike !== null) return this.write(lookAlike, at, at + 1);
    const point = code >= 0xd800 && code < 0xdc00 ? (written.codePointAt(at) ?? code) : code;
    return this.write(foldCharacter(point), at, at + (point > 0xffff ? 2 : 1));
  }

  end(): FoldedText {
    return { text: utf16.decode(this.codes.subarray(0, this.length)), places: this.places };
  }

  private putAll(plain: string, at: number, end: number): number {
    for (const character of plain) this.write(foldCharacter(character.codePointAt(0) ?? 0), at, end);
    return end;
  }

  private write(plain: string, at: number, end: number): number {
    for (let place = 0; place < plain.length; place++) this.put(plain.charCodeAt(place), at, end);
    return end;
  }

  private put(code: number, at: number, end: number): number {
    // Spaces that follow each other are one.
    if (code === space && (this.length === 0 || this.codes[this.length - 1] === space)) return end;
    if (this.length === this.codes.length) this.grow();
    this.places.add(this.length, at, end);
    this.codes[this.length++] = code;
    return end;
  }

  private grow(): void {
    const codes = new Uint16Array(this.length * 2);
    codes.set(this.codes);
    this.codes = codes;
  }

  /** A line broken in the middle of a sentence: it goes on in small letters. */
  private isWrapped(written: string, at: number): boolean {
    const last = this.codes[this.length - 1] ?? 0;
    return (isPlainLetter(last) || last === 0x2c) && /^[a-zà-öø-ÿœ]/.test(written[at + 1] ?? '');
  }
}

// Of every engine that this runs in, though of no library of types that the domain has.
declare class TextDecoder {
  constructor(label: string, options: { ignoreBOM: boolean });
  decode(units: Uint16Array): string;
}
/** Five times as quick as `String.fromCharCode`. Half a character becomes another unit, which no rule knows either. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
/** Room that is kept for the next text; that of a huge one is not. */
const mostKept = 65_536;
const fold = new Fold();
