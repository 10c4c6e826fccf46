import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { listTexts, locate, type ReadOffer } from '../read-offer.ts';
import type { FactRule } from '../rule.ts';
import { monthNames } from '../text/read-spans.ts';
import { listSaidDates } from '../text/said-dates.ts';

const dayMs = 86_400_000;
const tooFar = '(?:0\\d{3}|2[1-9]\\d\\d|[3-9]\\d{3})';
/** In words: “le 12/05/9999”, “en mai 0000”. A house may have been founded in any year since 1000. */
const farDate = new RegExp(`\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-]|(?:${monthNames.join('|')}) )${tooFar}\\b`, 'g');
/** Rare enough that the days and months before it are seldom looked for. */
const farYear = new RegExp(`(?<!\\d)${tooFar}(?!\\d)`);
const isPlausible = (day: string): boolean => day >= '2000-01-01' && day < '2100-01-01';

/** L5332-1: every offer is dated; one that is over, or too far away, is no offer. */
export const date: FactRule = {
  id: 'date',
  check({ offer, reference, today }) {
    const { facts, names } = offer;
    const findings: Finding[] = [];
    const { mostDaysToApply } = reference.thresholds.date;
    const at = { id: 'date' as const, level: 'bloquant' as const, source: 'L5332-1' as const };
    const days: [string | null, string][] = [[facts.datedOn, names.dated], [facts.applyBy, names.applyBy], [facts.startsOn, names.start], [facts.endsOn, names.end]];
    for (const [day, field] of days) if (day !== null && !isPlausible(day)) findings.push(makeFinding({ ...at, field, reason: 'date.impossible' }));
    for (const text of listTexts(offer, 'title', 'body').filter(({ folded }) => farYear.test(folded.text)))
      for (const match of text.folded.text.matchAll(farDate)) findings.push(makeFinding({ ...at, level: 'avertissement', ...locate(text, match.index, match.index + match[0].length), reason: 'date.impossible' }));
    if (findings.length > 0) return findings;
    if (facts.datedOn === null) findings.push(makeFinding({ ...at, field: names.dated, reason: 'date.unknown' }));
    else if (facts.datedOn > today) findings.push(makeFinding({ ...at, field: names.dated, reason: 'date.impossible' }));
    if (facts.applyBy !== null && facts.applyBy < today) findings.push(makeFinding({ ...at, source: 'L5331-3', field: names.applyBy, reason: 'date.past' }));
    if (facts.startsOn !== null && facts.startsOn < today) findings.push(makeFinding({ ...at, source: 'L5331-3', field: names.start, reason: 'date.started' }));
    if (facts.applyBy !== null && countDays(facts.datedOn ?? today, facts.applyBy) > mostDaysToApply) findings.push(makeFinding({ ...at, level: 'avertissement', source: 'practice', field: names.applyBy, reason: 'date.far', values: { days: mostDaysToApply } }));
    return [...findings, ...checkSaidDates(offer, today, mostDaysToApply)];
  },
};

/** What the text says, where the record does not: forms of exchange have no box for these days. Where it is not called a deadline, a person looks. */
function checkSaidDates(offer: ReadOffer, today: string, mostDays: number): Finding[] {
  const { applyBy, startsOn, datedOn } = offer.facts;
  return listSaidDates(offer).flatMap(({ what, day, isYearSaid, isPlain, text, from, to }) => {
    if ((what === 'applyBy' ? applyBy : startsOn) !== null) return [];
    const at = { id: 'date' as const, ...locate(text, from, to) };
    if (day < today) return [makeFinding({ ...at, level: isPlain ? 'bloquant' : 'avertissement', source: 'L5331-3', reason: what === 'applyBy' ? 'date.past' : 'date.started' })];
    const isFar = what === 'applyBy' && isYearSaid && countDays(datedOn ?? today, day) > mostDays;
    return isFar ? [makeFinding({ ...at, level: 'avertissement', source: 'practice', reason: 'date.far', values: { days: mostDays } })] : [];
  });
}

const countDays = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
