/**
 * Why a file, as a whole, is refused or was not read to its end. The window has a sentence for each.
 * `empty`: no byte. `html`: a web page. `binary`: no text (`detail` names it when known: zip, pdf, gzip, xlsx).
 * `unknown_format`: none of the formats that are read. `not_json`: neither JSON nor JSON Lines. `cut`: it stops in the
 * middle of a record. `no_offers`: read to the end, and not one offer in it. `no_columns`: no column is read as the
 * title and the description. `interrupted`: Bureau stopped while it was being read. `not_now`: not possible in the
 * lot's state (`detail`). `bad_chunk`: what was sent is not base64, or more than was announced.
 */
export const fileProblemCodes = [
  'empty', 'html', 'binary', 'unknown_format', 'not_json', 'cut', 'no_offers', 'no_columns', 'interrupted', 'not_now', 'bad_chunk',
] as const;
export type FileProblemCode = (typeof fileProblemCodes)[number];

/**
 * Why a line is wrong, or what was left aside of one that is not. `not_json`, `not_an_object`, `record_too_long` (above
 * 1 MiB), `quote` (CSV quotes that do not close), `cut`, `missing`, `duplicate` (value: the line that came first) make
 * a line wrong; so do `too_long` and `invalid` on the title or the description. On another field these two leave it
 * empty. `unreadable_characters`: the file holds characters that could not be decoded. `edited_here`: someone has
 * edited the field here since the last import, and keeps it. `gone`: the offer was deleted since the rehearsal.
 */
export const lineProblemCodes = [
  'not_json', 'not_an_object', 'record_too_long', 'quote', 'cut', 'missing', 'too_long', 'invalid', 'duplicate',
  'unreadable_characters', 'edited_here', 'gone',
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
