import type { VerdictCode } from '../../ess/verdict.ts';
import type { Thresholds } from '../thresholds.ts';

/** An amount from a day on, until the next line. */
export type DatedAmount = { from: string; amount: number };

/** An offer already here that reads nearly like the one being checked: `name`, by which a person knows it; `similarity` from 0 to 1. */
export type Twin = { id: string; name: string; similarity: number; isSamePost: boolean };

/** The dated tables of amounts that the law changes. */
export const amountTables = ['smic', 'smicMayotte', 'internship', 'civic'] as const;
export type AmountTable = (typeof amountTables)[number];

/**
 * Amounts in euros: SMIC by the hour, gross (Mayotte has its own); least gratification of an intern by the hour, 15 % of the social security
 * ceiling by the hour; allowance of a volunteer in civic service by the month, the State's part and the least that the host adds.
 */
export type Amounts = Readonly<Record<AmountTable, readonly DatedAmount[]>>;

/** What other records tell of an offer: offers that read like it, and whether its employer is of the ESS (null: no such organisation is known). */
export type KnownElsewhere = { twins: readonly Twin[]; employerVerdict: VerdictCode | null };
export const nothingKnown: KnownElsewhere = { twins: [], employerVerdict: null };

/** Amounts that the law changes, thresholds that a team may set, and what other records tell. */
export type ReferenceTables = Amounts & { thresholds: Thresholds } & KnownElsewhere;

/** The amount in force on `day` (ISO); the first of the table for an earlier one. */
export const findAmount = (table: readonly DatedAmount[], day: string): number =>
  (table.findLast(({ from }) => from <= day) ?? table[0])?.amount ?? 0;
