import { oc } from '@orpc/contract';
import { z } from 'zod';
import { findingIds } from '../../domain/findings/finding.ts';
import { changeEffects, decidedKinds } from '../../domain/findings/judge-change.ts';
import { ruleTuning } from '../../domain/findings/rule-tuning.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { historyEntry } from './offers.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);
const ruleId = z.enum(findingIds);
const change = z.object({ rule: ruleId, tuning: ruleTuning });

/** A rule as it is tuned now; `changed` is null while nobody has. */
export const tunedRule = change.extend({ changed: z.object({ by: z.string(), at: instant }).nullable() });
export type TunedRule = z.infer<typeof tunedRule>;

const count = z.number().int();
/** Offers of one fate: how many were decided, how many of them get a `bloquant` before and after the change. */
const decidedCount = z.object({ decided: count, blockedBefore: count, blockedAfter: count });

/** A change of a rule, tried on the offers decided within a year. Each is read as of the day on which it was decided. */
export const rehearsal = change.extend({
  id: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** Rows looked at, of all offers that are here. */
  done: count,
  total: count,
  since: instant,
  kinds: z.record(z.enum(decidedKinds), decidedCount),
  effects: z.record(z.enum(changeEffects), count),
});
export type Rehearsal = z.infer<typeof rehearsal>;

const weight = z.enum(['none', 'info', 'avertissement', 'bloquant']);
export const rehearsedOffer = z.object({
  place: count, id: recordId, title: z.string(), employerName: z.string().nullable(), decidedAt: instant, by: z.string(), before: weight, after: weight,
});
export type RehearsedOffer = z.infer<typeof rehearsedOffer>;

const which = z.object({ id: z.string().max(60) });

export const rulesContract = {
  /** Every rule, in the order in which the law is read. `mayTune`: this person may change them. */
  list: call.output(z.object({ rules: z.array(tunedRule), mayTune: z.boolean() })),
  /** Who changed what of a rule, the latest first. */
  history: call.input(z.object({ rule: ruleId })).output(z.array(historyEntry)),
  /** Begins to try a change, by portions; one under way is stopped. Progress by events of that id. */
  rehearse: call.input(change).output(rehearsal),
  /** The last one of that rule, how far it is and what it has found; null once another rule's was begun, or its change is on. */
  rehearsal: call.input(z.object({ rule: ruleId })).output(rehearsal.nullable()),
  stop: call.input(which).output(rehearsal),
  /** The offers on which the change has that effect. */
  offers: call
    .input(which.extend({ effect: z.enum(changeEffects), after: z.number().int().min(0).nullable(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(rehearsedOffer)),
  /** Switches a change on. One that gives other findings must have been rehearsed to its end, as it stands: else NOT_REHEARSED. */
  tune: call.input(change).output(z.object({ batch: z.string().nullable() })),
};
