import { findOperator, type SearchOperator } from './search-operators.ts';
import { findSpacedEnd } from './spaced-value.ts';

/** A piece of what someone typed. `name`: what stands before a colon, and the `operator` that it names; `valueStart`: what follows it; `isQuoted` is about the value. */
export type Token = { start: number; end: number; isNegated: boolean; name: string | null; operator: SearchOperator | undefined; valueStart: number; value: string; isQuoted: boolean };

const closing: Record<string, string> = { '"': '"', '«': '»', '“': '”', '„': '”' };
/** Long enough for every operator, short enough for no word to be read twice. */
const named = /(\p{L}{1,20})(\s?):(?!\/\/)/uy;
const blank = /\s/u;

/** Operators of which the value is a time, which may have spaces in it without quotes. */
export const timed: readonly (SearchOperator | undefined)[] = ['received', 'deadline', 'ending'];

/**
 * Cuts a text into words, phrases between quotes and `name:value`. Reads each character once or twice: linear.
 * An operator may have a space on both sides of its colon, as French typography wants; any other name is a word there.
 */
export function cutTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    const start = at;
    const isNegated = text[at] === '-' && at + 1 < text.length && !blank.test(text[at + 1] ?? '');
    if (isNegated) at++;
    const head = readName(text, at);
    const name = head?.name ?? null;
    const operator = name === null ? undefined : findOperator(name);
    const valueStart = head?.end ?? at;
    at = operator === undefined ? valueStart : skipToValue(text, valueStart);
    const { value, end, isQuoted } = readValue(text, at, timed.includes(operator));
    tokens.push({ start, end, isNegated, name, operator, valueStart, value, isQuoted });
    at = end;
  }
  return tokens;
}

function readName(text: string, at: number): { name: string; end: number } | null {
  named.lastIndex = at;
  const [whole, name = '', space = ''] = named.exec(text) ?? [];
  return whole === undefined || (space !== '' && findOperator(name) === undefined) ? null : { name, end: at + whole.length };
}

/** Where the value begins: further, if a space precedes it; here, if what follows the space is a part of its own. */
function skipToValue(text: string, at: number): number {
  const next = skipBlanks(text, at);
  return next >= text.length || text[next] === '-' || readName(text, next) !== null ? at : next;
}

function readValue(text: string, at: number, isTime: boolean): Pick<Token, 'value' | 'end' | 'isQuoted'> {
  const close = closing[text[at] ?? ''];
  if (close === undefined) {
    const end = (isTime ? findSpacedEnd(text, at) : null) ?? skipWord(text, at);
    return { value: text.slice(at, end), end, isQuoted: false };
  }
  const found = text.indexOf(close, at + 1);
  const last = found === -1 ? text.length : found;
  return { value: text.slice(at + 1, last), end: found === -1 ? last : last + 1, isQuoted: true };
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && blank.test(text[at] ?? '')) at++;
  return at;
}

function skipWord(text: string, at: number): number {
  while (at < text.length && !blank.test(text[at] ?? '')) at++;
  return at;
}
