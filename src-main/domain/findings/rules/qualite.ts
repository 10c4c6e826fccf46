import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, type ReadText } from '../read-offer.ts';
import { longestDescription } from '../../offer/offer.ts';
import type { FactRule } from '../rule.ts';

const markup = /<\/?(?:p|br|div|span|ul|ol|li|strong|em|b|i|u|h[1-6]|a|table|tr|td|font|style|img)\b[^<>]{0,300}>|&(?:nbsp|[a-z]{1,6}(?:acute|grave|circ|cedil|uml)|amp|rsquo|lsquo|quot|laquo|raquo|oelig|#\d{2,6});|\\[nrt](?![a-z]{4})/i;
/** “\n” as two characters before a sentence; in a path, small letters follow. */
const literalBreak = /\\n(?=[A-ZÀ-Ý][a-zà-ÿ])/;
const brokenEncoding = /Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œ\u201c\u201d\u02dc“”]|Â[\u00a0-\u00bf]|\ufffd/;

/** What makes an offer hard to read. */
export const qualite: FactRule = {
  id: 'qualite',
  check({ offer, reference }) {
    const { fewestCharacters, mostExclamations, fewestCapitals } = reference.thresholds.qualite;
    const at = { id: 'qualite' as const, level: 'info' as const, source: 'practice' as const };
    const findings: Finding[] = [];
    const [body] = listTexts(offer, 'body');
    const [title] = listTexts(offer, 'title');
    if (body !== undefined) {
      const length = body.text.trim().length;
      if (length > longestDescription) findings.push(makeFinding({ ...at, level: 'avertissement', field: body.field, start: longestDescription, end: body.text.length, reason: 'qualite.long', values: { length, most: longestDescription } }));
      if (length < fewestCharacters) findings.push(makeFinding({ ...at, field: body.field, start: 0, end: body.text.length, values: { length } }));
      else findings.push(...countExclamations(body, mostExclamations));
      findings.push(...findIn(body, markup, 'qualite.markup'), ...findIn(body, literalBreak, 'qualite.markup'), ...findIn(body, brokenEncoding, 'qualite.encoding'));
    }
    if (title === undefined) return findings;
    const letters = title.text.match(/\p{L}/gu) ?? [];
    const isCapitals = letters.length >= fewestCapitals && title.text === title.text.toUpperCase() && title.text.split(/[^\p{L}]+/u).some((word) => word.length >= 4 && !kept.test(word));
    if (isCapitals) findings.push(makeFinding({ ...at, field: title.field, start: 0, end: title.text.length, reason: 'qualite.capitals', suggestion: lowerTitle(title.text) }));
    return [...findings, ...findIn(title, markup, 'qualite.markup'), ...findIn(title, brokenEncoding, 'qualite.encoding')].slice(0, 6);
  },
};

function findIn({ text, field }: ReadText, pattern: RegExp, reason: 'qualite.markup' | 'qualite.encoding'): Finding[] {
  const found = pattern.exec(text);
  return found === null ? [] : [makeFinding({ id: 'qualite', level: 'info', source: 'practice', field, start: found.index, end: found.index + found[0].length, reason })];
}

function countExclamations({ text, field }: ReadText, mostExclamations: number): Finding[] {
  let count = 0;
  for (let at = text.indexOf('!'); at !== -1; at = text.indexOf('!', at + 1))
    if (++count > mostExclamations) return [makeFinding({ id: 'qualite', level: 'info', source: 'practice', field, start: at, end: at + 1, reason: 'qualite.exclamation' })];
  return [];
}

const kept = /^(?:H|F|H\/F|F\/H|CDI|CDD|ESS|RH|SIAE|IAE|ACI|MJC|EHPAD|IME|SESSAD|CCAS|CHRS|DEJEPS|BPJEPS|RSE|QHSE|SI|IT|CSE|MECS|ESAT|SAVS|TISF|AES|AS|DE|ES|M|MF|X)$/;
/** A capital, then small letters; initials that everybody knows stay. */
const lowerTitle = (title: string): string => {
  const lower = title.replace(/[\p{L}/]+/gu, (word) => (kept.test(word) && !/^(?:DE|ES|AS|SI|M)$/.test(word) ? word : word.toLowerCase()));
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
};
