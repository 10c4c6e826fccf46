/** What a character becomes when text is folded: one or several plain ones, or nothing. */
export function foldCharacter(code: number): string {
  if (code < 0x180) return latin[code] ?? '';
  return known.get(code) ?? foldRare(code);
}

const isDropped = (code: number): boolean =>
  code === 0xad || code === 0x180e || code === 0xfeff || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f);

const known = new Map<number, string>();
for (const [characters, plain] of [
  ['‘’‚‛ʼ′＇', "'"], ['“”„‟″', '"'], ['‐‑‒–—―−', '-'], ['•‣▪▫●○◦➢➤➔→►✓✔✅★☆◆■□∎', '•'], ['‧∙⋅', '·'], ['\u2028\u2029', '\n'],
  ['\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
] as const) for (const character of characters) known.set(character.codePointAt(0) ?? 0, plain);

/** Folded once each; the alphabets of the world would fill it otherwise. */
const mostKnown = 5_000;
function foldRare(code: number): string {
  const plain = isDropped(code) ? '' : String.fromCodePoint(code).normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '');
  if (known.size < mostKnown) known.set(code, plain);
  return plain;
}

const latin = Array.from({ length: 0x180 }, (_, code) => {
  const named = ({ 9: ' ', 13: '', 0xa0: ' ', 0xab: '"', 0xbb: '"', 0xb4: "'", 0x60: "'", 0xb7: '·', 0xe6: 'ae', 0xc6: 'ae', 0x152: 'oe', 0x153: 'oe' } as Record<number, string>)[code];
  if (named !== undefined) return named;
  if (isDropped(code) || (code < 32 && code !== 10)) return '';
  // NFD, not NFKD: º and ² must not become letters and digits of the words around them.
  return String.fromCharCode(code).normalize('NFD').toLowerCase().replace(/\p{M}+/gu, '');
});
