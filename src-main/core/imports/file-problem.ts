/**
 * Why a file, as a whole, is refused or was not read to its end. The window has a sentence for each.
 * `empty`: no byte. `html`: a web page. `binary`: no text (`detail` names it when known: zip, pdf, gzip, xlsx).
 * `unknown_format`: none of the formats that are read. `syntax`: neither JSON nor JSON Lines. `cut`: it stops in the
 * middle of a record. `no_offers`: read to the end, and not one offer in it. `mapping`: no column is read as the
 * title and the description. `interrupted`: Bureau stopped while it was being read. `not_now`: not possible in the
 * lot's state (`detail`). `bad_chunk`: what was sent is not base64, or more than was announced.
 */
export const fileProblemCodes = [
  'empty', 'html', 'binary', 'unknown_format', 'syntax', 'cut', 'no_offers', 'mapping', 'interrupted', 'not_now', 'bad_chunk',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/**
 * Why a line is wrong, or what was left aside of one that is not. On the `line` as a whole: `syntax`, `not_an_object`,
 * `field_too_large` (above 1 MiB), `cut` (the file stops in it), `gone` (the offer was deleted since the rehearsal); on
 * a field, `missing` and `duplicate` (value: the line that came first). `too_long` and `invalid_value` make a line wrong
 * on the title or the description; on another field they leave it empty. `unreadable_characters` could not be decoded.
 * `active_removed`: it had markup that would do something in a page, of which nothing is kept.
 * `edited_here`: someone has edited the field here since the last import, and keeps it.
 */
export const lineProblemCodes = [
  'syntax', 'not_an_object', 'field_too_large', 'cut', 'gone', 'missing', 'duplicate', 'too_long', 'invalid_value',
  'unreadable_characters', 'active_removed', 'edited_here',
] as const;
export type LineProblemCode = (typeof lineProblemCodes)[number];
export type LineProblem = { field: string; code: LineProblemCode; value: string };

/** A file that cannot be read, or not further. `line` counts from 1. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly line: number | null;
  readonly detail: string;
  constructor(code: FileProblemCode, line: number | null = null, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.line = line;
    this.detail = detail;
  }
}

/** The first words of a value, to show a person where the trouble is. */
export function cutSnippet(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const short = text.slice(0, 160).replace(/\s+/g, ' ').trim();
  return text.length > 160 ? `${short}…` : short;
}
