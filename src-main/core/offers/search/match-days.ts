import type Database from 'better-sqlite3';
import { shiftDay } from '../../../domain/day-shift.ts';
import type { DayRange, Deadline, RecentPeriod } from '../../../domain/search/read-days.ts';
import { prepareOnce } from '../../store/statements.ts';
import { readRowNumbers } from '../row-numbers.ts';

const dayMs = 86_400_000;
const everything = ['0', '~'] as const;

/** The rows received within `days`: a calendar day begins and ends where this computer's clock stands. */
export function matchReceived(db: Database.Database, days: DayRange, now: Date): Int32Array {
  const [from, to] = findBounds(days, now);
  return readRowNumbers(db, 'select group_concat(row) from offer_list where received_at >= ? and received_at < ?', from, to);
}

/** The rows that close in time; an offer without a closing date never does. */
export function matchDeadline(db: Database.Database, deadline: Deadline, now: Date): Int32Array {
  const from = deadline.kind === 'before' ? everything[0] : toLocalDay(now);
  return readRowNumbers(db, 'select group_concat(row) from offer_list where apply_by >= ? and apply_by < ?', from, findDayAfter(deadline, now));
}

const ending = `from offer_list where apply_by >= '${everything[0]}' and apply_by < ? and state = 'published'`;

/** The published rows that end in time, those that are over and that the site has not closed yet among them. */
export const matchEnding = (db: Database.Database, deadline: Deadline, now: Date): Int32Array =>
  readRowNumbers(db, `select group_concat(row) ${ending}`, findDayAfter(deadline, now));

/** How many `matchEnding` finds. */
export const countEnding = (db: Database.Database, deadline: Deadline, now: Date): number =>
  prepareOnce<number>(db, `select count(*) ${ending}`).pluck().get(findDayAfter(deadline, now)) ?? 0;

/** The first day that is no longer in time. */
const findDayAfter = (deadline: Deadline, now: Date): string => (deadline.kind === 'before' ? deadline.day : shiftDay(toLocalDay(now), deadline.days + 1));

function findBounds(days: DayRange, now: Date): [from: string, to: string] {
  if (days.kind === 'recent') return findPeriod(days.period, now).map((day) => day.toISOString()) as [string, string];
  if (days.kind === 'between') return [days.from === null ? everything[0] : startOf(days.from), days.to === null ? everything[1] : startOf(shiftDay(days.to, 1))];
  const limit = new Date(now.getTime() - days.days * dayMs).toISOString();
  return days.isMore ? [everything[0], limit] : [limit, everything[1]];
}

/** Where a period begins and the next one does. A week begins on Monday (ISO 8601). */
function findPeriod(period: RecentPeriod, now: Date): [from: Date, to: Date] {
  const day = (by: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + by);
  const month = (by: number) => new Date(now.getFullYear(), now.getMonth() + by);
  const monday = -((now.getDay() + 6) % 7);
  const periods: Record<RecentPeriod, [Date, Date]> = {
    today: [day(0), day(1)],
    yesterday: [day(-1), day(0)],
    week: [day(monday), day(monday + 7)],
    lastWeek: [day(monday - 7), day(monday)],
    month: [month(0), month(1)],
    lastMonth: [month(-1), month(0)],
  };
  return periods[period];
}

/** The instant at which a calendar day begins here. */
const startOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();
const toLocalDay = (at: Date): string => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
