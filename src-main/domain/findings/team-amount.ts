import { z } from 'zod';
import { makeNamedRecordId } from '../record/named-record-id.ts';
import type { RecordId } from '../record/record-id.ts';
import { day } from '../text.ts';
import { amountTables, type AmountTable, type Amounts, type DatedAmount } from './reference/reference-tables.ts';

/** No amount of these tables comes near it: ten thousand euros. */
export const mostAmountCents = 1_000_000;

/** Which line of which table: one amount a day. */
export const amountLine = z.object({ table: z.enum(amountTables), from: day });
export type AmountLine = z.infer<typeof amountLine>;
export type TeamAmount = AmountLine & { amountCents: number };

const kind = '616d6f75';
/** All records of amounts have an id of this range, and no other record has. */
export const amountIds = { from: kind, before: '616d6f76' };

/** The name of the record of a line. An older Bureau knows no rule of that name, and leaves it alone. */
export const nameAmount = ({ table, from }: AmountLine): string => `amount.${table}.${from}`;

/** Two people who add the same line apart write the same record. */
export const makeAmountRecordId = (line: AmountLine): RecordId => makeNamedRecordId(kind, nameAmount(line));

/** The line that a name stands for; null for that of a rule, or of a table that this version does not have. */
export function readAmountName(name: string): AmountLine | null {
  const [word, table, from, ...rest] = name.split('.');
  const read = amountLine.safeParse({ table, from });
  return word === 'amount' && rest.length === 0 && read.success ? read.data : null;
}

/** Bureau's tables with the lines of the team laid on them: of two of one day, the team's. */
export function layAmounts(amounts: Amounts, lines: readonly TeamAmount[]): Amounts {
  const lay = (table: AmountTable): DatedAmount[] => {
    const byDay = new Map(amounts[table].map((line) => [line.from, line]));
    for (const { table: of, from, amountCents } of lines) if (of === table) byDay.set(from, { from, amount: amountCents / 100 });
    return [...byDay.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
  };
  return Object.fromEntries(amountTables.map((table) => [table, lay(table)])) as Record<AmountTable, DatedAmount[]>;
}

/** The first day that offers are compared for (`readReferenceDay`). */
const firstDay = '2000-01-01';
/** Amounts are known a few weeks before they are in force: a later year is a slip. */
const mostYearsAhead = 3;
/** The law has never moved one of these by more at once. */
const mostStep = 0.2;

/** Why a line cannot be meant. `near`: the line that it is too far from, the one before or, where there is none, the one after. */
export type AmountProblem = { code: 'tooEarly' | 'tooLate' } | { code: 'tooLow' | 'tooHigh'; near: DatedAmount };

/** What speaks against a line of a table, `lines` being the others, in the order of days; null where nothing does. `today` (ISO): the day on which it is written. */
export function judgeAmount(lines: readonly DatedAmount[], { from, amountCents }: Omit<TeamAmount, 'table'>, today: string): AmountProblem | null {
  if (from < firstDay) return { code: 'tooEarly' };
  if (from > `${Number(today.slice(0, 4)) + mostYearsAhead}${today.slice(4)}`) return { code: 'tooLate' };
  const near = lines.findLast((line) => line.from < from) ?? lines.find((line) => line.from > from);
  if (near === undefined) return null;
  const amount = amountCents / 100;
  if (amount < near.amount * (1 - mostStep)) return { code: 'tooLow', near };
  return amount > near.amount * (1 + mostStep) ? { code: 'tooHigh', near } : null;
}
