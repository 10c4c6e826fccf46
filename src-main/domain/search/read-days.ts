import { shiftDay } from '../day-shift.ts';
import { toPlainWords } from './plain-words.ts';

/**
 * `ago`: received less (or more) than so many days ago. `between`: calendar days, both included; null is open. `recent`: a time that
 * moves on with the calendar.
 */
export type DayRange = { kind: 'ago'; isMore: boolean; days: number } | { kind: 'between'; from: string | null; to: string | null } | { kind: 'recent'; period: RecentPeriod };
export type RecentPeriod = keyof typeof recentWords;
/** `before`: that day is not included. `within`: from today on. */
export type Deadline = { kind: 'before'; day: string } | { kind: 'within'; days: number };

const daysAgo = /^(<|>|moins de|plus de|depuis)?=?\s?(\d{1,4})\s?j(?:ours?)?$/iu;

/** The words of each period, folded; the first is the one that is printed. */
export const recentWords = {
  today: ['aujourd hui'],
  yesterday: ['hier'],
  week: ['cette semaine', 'semaine'],
  lastWeek: ['semaine derniere'],
  month: ['ce mois', 'ce mois ci', 'mois'],
  lastMonth: ['mois dernier'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export const recentPeriods = Object.keys(recentWords) as RecentPeriod[];

/**
 * What stands after `reçue:`; null where it is no time. Takes `<7j`, `moins de 7 jours`, `>30j`, `hier`, `cette semaine`, `2026-11`, a day,
 * `>=`, `<=`, `>`, `<` and `from..to`.
 */
export function readDayRange(typed: string): DayRange | null {
  const ago = daysAgo.exec(typed);
  if (ago) return { kind: 'ago', isMore: ['>', 'plus de'].includes(ago[1]?.toLowerCase() ?? ''), days: Number(ago[2]) };
  const words = toPlainWords(typed);
  const recent = recentPeriods.find((one) => (recentWords[one] as readonly string[]).includes(words));
  if (recent !== undefined) return { kind: 'recent', period: recent };
  const [first = '', last, ...rest] = typed.split('..');
  if (rest.length > 0) return null;
  if (last !== undefined) return join(first === '' ? null : readPeriod(first), last === '' ? null : readPeriod(last), first !== '', last !== '');
  const [, sign = '', day = ''] = /^([<>]?=?)\s?(.*)$/su.exec(typed) ?? [];
  const period = readPeriod(day);
  if (period === null) return null;
  const { from, to } = period;
  const ranges: Record<string, DayRange> = {
    '>': { kind: 'between', from: shiftDay(to, 1), to: null },
    '>=': { kind: 'between', from, to: null },
    '<': { kind: 'between', from: null, to: shiftDay(from, -1) },
    '<=': { kind: 'between', from: null, to },
  };
  return ranges[sign] ?? { kind: 'between', from, to };
}

/** What stands after `avant:`: a day, or a number of days from now (`7j`). */
export function readDeadline(typed: string): Deadline | null {
  const within = daysAgo.exec(typed);
  if (within) return ['>', 'plus de', 'depuis'].includes(within[1]?.toLowerCase() ?? '') ? null : { kind: 'within', days: Number(within[2]) };
  const period = readPeriod(typed);
  return period === null ? null : { kind: 'before', day: period.from };
}

type Period = { from: string; to: string };

/** Two ends, of which one may be open; an end that is written must be one. */
function join(first: Period | null, last: Period | null, needsFirst: boolean, needsLast: boolean): DayRange | null {
  if ((needsFirst && first === null) || (needsLast && last === null) || (first === null && last === null)) return null;
  if (first !== null && last !== null && last.to < first.from) return { kind: 'between', from: last.from, to: first.to };
  return { kind: 'between', from: first?.from ?? null, to: last?.to ?? null };
}

/** A day (`2026-11-01`, `01/11/2026`) or a month (`2026-11`) that the calendar has. */
function readPeriod(text: string): Period | null {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const day = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) return isDay(day) ? { from: day, to: day } : null;
  if (!/^\d{4}-\d{2}$/u.test(day) || !isDay(`${day}-01`)) return null;
  const next = new Date(`${day}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return { from: `${day}-01`, to: shiftDay(next.toISOString().slice(0, 10), -1) };
}

/** From the year 1900 on: a day before has no meaning here, and sorts as text like those after. */
function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return day >= '1900' && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
