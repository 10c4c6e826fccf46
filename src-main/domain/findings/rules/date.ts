import type { Finding } from '../finding.ts';
import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';

const dayMs = 86_400_000;
const isPlausible = (day: string): boolean => day >= '2000-01-01' && day < '2100-01-01';

/** L5332-1: every offer is dated; one that is over, or too far away, is no offer. */
export const date: FactRule = {
  id: 'date',
  check({ offer: { facts, names }, reference, today }) {
    const findings: Finding[] = [];
    const { mostDaysToApply } = reference.thresholds.date;
    const at = { id: 'date' as const, level: 'bloquant' as const, source: 'L5332-1' as const };
    const days: [string | null, string][] = [[facts.datedOn, names.dated], [facts.applyBy, names.applyBy], [facts.startsOn, names.start], [facts.endsOn, names.end]];
    for (const [day, field] of days) if (day !== null && !isPlausible(day)) findings.push(makeFinding({ ...at, field, reason: 'date.impossible' }));
    if (findings.length > 0) return findings;
    if (facts.datedOn === null) findings.push(makeFinding({ ...at, field: names.dated, reason: 'date.unknown' }));
    else if (facts.datedOn > today) findings.push(makeFinding({ ...at, field: names.dated, reason: 'date.impossible' }));
    if (facts.applyBy !== null && facts.applyBy < today) findings.push(makeFinding({ ...at, source: 'L5331-3', field: names.applyBy, reason: 'date.past' }));
    if (facts.startsOn !== null && facts.startsOn < today) findings.push(makeFinding({ ...at, source: 'L5331-3', field: names.start, reason: 'date.started' }));
    if (facts.applyBy !== null && countDays(facts.datedOn ?? today, facts.applyBy) > mostDaysToApply) findings.push(makeFinding({ ...at, level: 'avertissement', source: 'practice', field: names.applyBy, reason: 'date.far', values: { days: mostDaysToApply } }));
    return findings;
  },
};

const countDays = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
