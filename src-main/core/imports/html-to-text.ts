const named: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00a0', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', acirc: 'â',
  ccedil: 'ç', ocirc: 'ô', ugrave: 'ù', ucirc: 'û', uuml: 'ü', icirc: 'î', iuml: 'ï', oelig: 'œ', aelig: 'æ', Eacute: 'É', Egrave: 'È',
  Agrave: 'À', Ccedil: 'Ç', euro: '€', laquo: '«', raquo: '»', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', ndash: '–',
  mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°', copy: '©', reg: '®', times: '×',
};

/**
 * The words of a piece of HTML: paragraphs and lists as lines, everything else dropped. What comes out is text, and is
 * always shown as text: nothing in it can act. Linear: a tag ends before the next one begins. Text without a tag or an entity is given back as it came.
 */
export function htmlToText(source: string): string {
  if (!/<\/?[a-z!][^<>]*>|&(#\d|#x|[a-z]+;)/i.test(source)) return source;
  const text = source
    .replace(/<(script|style|template|noscript)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n- ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|section|article|h[1-6]|ul|ol|table|blockquote)\s*>/gi, '\n\n')
    .replace(/<(p|div|section|article|h[1-6]|ul|ol|table|tr|blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return readReferences(text).replace(/(?<![ \t\u00a0])[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n').replace(/\n{3,}/g, '\n\n').replace(/[ \t]{2,}/g, ' ').trim();
}

/** The signs that are written by name or number, as in « l&apos;air », in a text that is no HTML otherwise. One that is not known stays. */
export const readReferences = (text: string): string => text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, readEntity);

function readEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole;
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff);
  return isText ? String.fromCodePoint(code) : '';
}
