/** An amount from a day on, until the next line. */
export type DatedAmount = { from: string; amount: number };

/** An offer already here that reads nearly like the one being checked: `name`, by which a person knows it; `similarity` from 0 to 1. */
export type Twin = { id: string; name: string; similarity: number; isSamePost: boolean };

/** Amounts that the law changes, and what is known of other offers. Amounts in euros. */
export type ReferenceTables = {
  /** SMIC by the hour, gross; Mayotte has its own. */
  smic: readonly DatedAmount[];
  smicMayotte: readonly DatedAmount[];
  /** Least gratification of an intern by the hour: 15 % of the social security ceiling by the hour. */
  internship: readonly DatedAmount[];
  /** Allowance of a volunteer in civic service by the month: the State's part and the least that the host adds. */
  civic: readonly DatedAmount[];
  twins: readonly Twin[];
};

/** The amount in force on `day` (ISO); the first of the table for an earlier one. */
export const findAmount = (table: readonly DatedAmount[], day: string): number =>
  (table.findLast(({ from }) => from <= day) ?? table[0])?.amount ?? 0;
