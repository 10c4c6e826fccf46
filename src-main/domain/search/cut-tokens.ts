/** A piece of what someone typed. `name`: what stands before the colon of an operator; `isQuoted` is about its value. */
export type Token = { start: number; end: number; isNegated: boolean; name: string | null; value: string; isQuoted: boolean };

const closing: Record<string, string> = { '"': '"', '«': '»', '“': '”', '„': '”' };
/** Long enough for every operator, short enough for no word to be read twice. */
const named = /(\p{L}{1,20}):(?!\/\/)/uy;
const blank = /\s/u;

/**
 * Cuts a text into words, phrases between quotes and `name:value`. Reads each character once or twice: linear.
 * `isName` says which names may have a space before their value, as French typography wants.
 */
export function cutTokens(text: string, isName: (name: string) => boolean): Token[] {
  const tokens: Token[] = [];
  for (let at = skipBlanks(text, 0); at < text.length; at = skipBlanks(text, at)) {
    const start = at;
    const isNegated = text[at] === '-' && at + 1 < text.length && !blank.test(text[at + 1] ?? '');
    if (isNegated) at++;
    const name = readName(text, at);
    if (name !== null) at += name.length + 1;
    if (name !== null && isName(name)) at = skipToValue(text, at);
    const { value, end, isQuoted } = readValue(text, at);
    tokens.push({ start, end, isNegated, name, value, isQuoted });
    at = end;
  }
  return tokens;
}

function readName(text: string, at: number): string | null {
  named.lastIndex = at;
  return named.exec(text)?.[1] ?? null;
}

/** Where the value begins: further, if a space precedes it; here, if what follows the space is a part of its own. */
function skipToValue(text: string, at: number): number {
  const next = skipBlanks(text, at);
  return next >= text.length || text[next] === '-' || readName(text, next) !== null ? at : next;
}

function readValue(text: string, at: number): Pick<Token, 'value' | 'end' | 'isQuoted'> {
  const close = closing[text[at] ?? ''];
  if (close === undefined) {
    const end = skipWord(text, at);
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
