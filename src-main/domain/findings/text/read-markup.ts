/** What stands for other characters at `at`: how long it is, and what a reader would see. */
export type Markup = { length: number; plain: string };

/** A tag or an entity of HTML, a literal \n, or UTF-8 that was read as Latin-1 (`Ã©`); null if the character is itself. */
export function readMarkup(text: string, at: number): Markup | null {
  switch (text[at]) {
    case '<':
      return readTag(text, at);
    case '&':
      return readEntity(text, at);
    case '\\':
      return text[at + 1] === 'n' ? { length: 2, plain: '\n' } : null;
    case 'Ã':
    case 'Â':
    case 'â':
      return readMojibake(text, at);
    default:
      return null;
  }
}

const longestTag = 300;
function readTag(text: string, at: number): Markup | null {
  if (!/[a-z/!]/i.test(text[at + 1] ?? '')) return null;
  for (let end = at + 1; end < text.length && end - at < longestTag; end++) {
    if (text[end] === '<') return null;
    if (text[end] === '>') return { length: end + 1 - at, plain: /^<\/?(?:p|div|br|li|ul|ol|h\d|tr|table)\b/i.test(text.slice(at, at + 8)) ? '\n' : ' ' };
  }
  return null;
}

const named: Record<string, string> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', laquo: '"', raquo: '"', ldquo: '"', rdquo: '"', apos: "'", rsquo: "'", lsquo: "'", euro: '€',
  oelig: 'oe', ndash: '-', mdash: '-', hellip: '...', bull: '•', middot: '·',
};
function readEntity(text: string, at: number): Markup | null {
  const found = /^&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/i.exec(text.slice(at, at + 12));
  if (found === null) return null;
  const [whole, decimal, hexadecimal, name = ''] = found;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? 'x', 16) : Number(decimal);
  if (code > 0 && code < 0x11_0000) return { length: whole.length, plain: code < 0xd800 || code > 0xdfff ? String.fromCodePoint(code) : '' };
  const letter = /^([a-z])(?:acute|grave|circ|uml|cedil|tilde|ring)$/i.exec(name)?.[1];
  const plain = letter ?? named[name.toLowerCase()];
  return plain === undefined ? null : { length: whole.length, plain };
}

function readMojibake(text: string, at: number): Markup | null {
  const second = text.charCodeAt(at + 1);
  if (text[at] === 'â') return second === 0x20ac || second === 0x80 ? { length: 3, plain: "'" } : null;
  if (!(second >= 0x80 && second <= 0xbf)) return null;
  return { length: 2, plain: String.fromCharCode(text[at] === 'Ã' ? 0xc0 | (second & 0x3f) : second) };
}
