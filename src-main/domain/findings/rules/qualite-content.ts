import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { ReadText } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';
import { activeMarkup } from '../text/active-markup.ts';
import { listOddPlaces, type OddKind } from '../text/odd-characters.ts';

const mostActive = 5;

const windows: Record<string, string> = { '\u0080': '€', '\u0085': '…', '\u008c': 'Œ', '\u0091': '‘', '\u0092': '’', '\u0093': '“', '\u0094': '”', '\u0095': '•', '\u0096': '–', '\u0097': '—', '\u009c': 'œ' };

const odd: Record<OddKind, Pick<Finding, 'level'> & { reason: Finding['why']['reason']; suggestion?: string }> = {
  direction: { level: 'avertissement', reason: 'qualite.direction', suggestion: '' },
  hidden: { level: 'info', reason: 'qualite.hidden', suggestion: '' },
  encoding: { level: 'info', reason: 'qualite.encoding' },
  marks: { level: 'info', reason: 'qualite.marks', suggestion: '' },
  emoji: { level: 'info', reason: 'qualite.emoji' },
  word: { level: 'info', reason: 'qualite.word' },
};

/** What an offer holds that no reader is meant to see: code, characters that hide or turn words, walls of signs. In any of its texts, and in the name of its employer. */
export const qualiteContent: FactRule = {
  id: 'qualite',
  check: ({ offer: { read, facts, names }, reference }) => [...read, { field: names.employer, text: facts.employerName ?? '' }].flatMap((text) => checkText(text, reference.thresholds.qualite.mostEmoji)),
};

function checkText({ text, field }: Pick<ReadText, 'text' | 'field'>, mostEmoji: number): Finding[] {
  const at = { id: 'qualite' as const, source: 'practice' as const, field };
  const findings = listOddPlaces(text, mostEmoji).map(({ kind, start, end }) => makeFinding({ ...at, suggestion: kind === 'encoding' ? windows[text.slice(start, end)] : undefined, ...odd[kind], start, end }));
  // Most texts have no tag: one look spares a search.
  if (!text.includes('<') && !/javascript:/i.test(text)) return findings;
  for (const match of text.matchAll(activeMarkup)) {
    findings.push(makeFinding({ ...at, level: 'avertissement', reason: 'qualite.active', start: match.index, end: match.index + match[0].length, suggestion: '' }));
    if (findings.filter(({ why }) => why.reason === 'qualite.active').length === mostActive) break;
  }
  return findings;
}
