import { z } from 'zod';
import { contractType } from '../../domain/offer/contract-type.ts';

/** Nothing is said of fewer posts whose outcome is known. */
export const fewestOutcomes = 5;

const count = z.number().int().min(0);
const rate = z.number().min(0).max(1);

/** Of the posts of these kinds that were published and closed in that quarter. Each rate is `part / of`, to three digits. */
const outcomeGroup = z.object({
  /** Kinds of which too few are known to be told apart are told together; null: the kind is not known. */
  contractTypes: z.array(contractType.nullable()).min(1),
  closed: count,
  /** Those whose recruiter was asked, or has said it unasked. */
  asked: count,
  /** Of those asked, how many are known: the denominator of the rates that follow. */
  answered: count.min(fewestOutcomes),
  responseRate: rate,
  filled: count,
  filledRate: rate,
  /** Filled through the offer that was published here. */
  filledHere: count,
  filledHereRate: rate,
});
export type OutcomeGroup = z.infer<typeof outcomeGroup>;

const quarter = z.string().regex(/^\d{4}-Q[1-4]$/);

export const outcomeRates = z.object({
  fewest: count,
  /** The latest first, the one that is not over yet included. */
  quarters: z.array(z.object({ quarter, groups: z.array(outcomeGroup).min(1) })),
  /** Quarters of which too few outcomes are known for anything to be said. */
  withheld: z.array(quarter),
});
export type OutcomeRates = z.infer<typeof outcomeRates>;
