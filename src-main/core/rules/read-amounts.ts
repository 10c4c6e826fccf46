import type Database from 'better-sqlite3';
import { amounts as bureauAmounts } from '../../domain/findings/reference/amounts.ts';
import type { Amounts } from '../../domain/findings/reference/reference-tables.ts';
import { ruleFields } from '../../domain/findings/rule-tuning.ts';
import { amountIds, type AmountLine, layAmounts, readAmountName, type TeamAmount } from '../../domain/findings/team-amount.ts';
import { prepareOnce } from '../store/statements.ts';

type Line = { fields: string; changed_by: string; changed_at: string };
/** A line that the team added, with its last author. */
export type KeptAmount = TeamAmount & { by: string; at: string };

/** The lines that the team added to the amounts of law; what does not read is left out. */
export function readKeptAmounts(db: Database.Database): KeptAmount[] {
  const lines = prepareOnce<Line>(db, `select fields, changed_by, changed_at from record where entity = 'rule' and id >= ? and id < ?`).all(amountIds.from, amountIds.before);
  return lines.flatMap(({ fields, changed_by: by, changed_at: at }) => {
    const read = ruleFields.safeParse(JSON.parse(fields));
    const line = read.success ? readAmountName(read.data.name) : null;
    return line === null || read.data?.amountCents == null ? [] : [{ ...line, amountCents: read.data.amountCents, by, at }];
  });
}

/** The tables as they stand without the team's line of that day: what a new one of it is measured by. */
export const readAmountsWithout = (db: Database.Database, { table, from }: AmountLine): Amounts =>
  layAmounts(bureauAmounts, readKeptAmounts(db).filter((line) => line.table !== table || line.from !== from));

/** Bureau's amounts with those of the team, for whoever reads offers. */
export const readAmounts = (db: Database.Database): Amounts => layAmounts(bureauAmounts, readKeptAmounts(db));
