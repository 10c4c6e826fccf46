import { z } from 'zod';
import { paragraph } from '../text.ts';
import { mostAmountCents } from './team-amount.ts';
import { findingLevels, type FindingId } from './finding.ts';
import { isSameValue } from '../record/merge-fields.ts';
import { readThresholds, setThresholds, type Thresholds } from './thresholds.ts';

/** How a team wants a rule: read or not, how grave, from which thresholds on, in which words. Null leaves what Bureau comes with. */
export const ruleTuning = z.object({
  isOn: z.boolean(),
  level: z.enum(findingLevels).nullable(),
  /** Why it may be a problem, in the place of Bureau's sentence. `{mots}` stands for the words found. */
  why: paragraph(600),
  /** What the letter to the recruiter says of it. `{mots}` stands for the words found. */
  letter: paragraph(800),
  /** Editorial thresholds by name (`thresholds.ts`): those that are not there are Bureau's. */
  thresholds: setThresholds,
});
export type RuleTuning = z.infer<typeof ruleTuning>;

/**
 * A rule that a team has tuned, as a record. `name` is that of the rule: a later version of Bureau may have others. Of a line that a team
 * adds to the amounts of law, `name` says the table and the day (`team-amount.ts`), and only `amountCents` counts.
 */
export const ruleFields = ruleTuning.extend({ name: z.string().min(1).max(60), amountCents: z.number().int().min(1).max(mostAmountCents).nullable().default(null) });
export type RuleFields = z.infer<typeof ruleFields>;

/** As Bureau comes. */
export const usualTuning: RuleTuning = { isOn: true, level: null, why: null, letter: null, thresholds: null };

export type Tunings = ReadonlyMap<FindingId, RuleTuning>;

const readEffect = ({ isOn, level, thresholds }: RuleTuning) => ({ isOn, level, thresholds });

/** True if they give the same findings: words count for nothing. */
export const hasSameEffect = (one: RuleTuning, other: RuleTuning): boolean => isSameValue(readEffect(one), readEffect(other));

/** True if offers may get other findings; words alone change none, nor does anything of a rule that stays off. */
export const changesFindings = (before: RuleTuning, after: RuleTuning): boolean => (before.isOn || after.isOn) && !hasSameEffect(before, after);

/** The thresholds that count where a team has tuned rules. */
export const readTunedThresholds = (tunings: Tunings): Thresholds => readThresholds((rule) => tunings.get(rule)?.thresholds);
