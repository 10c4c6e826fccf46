import { oc } from '@orpc/contract';
import { z } from 'zod';
import { findingIds } from '../../domain/findings/finding.ts';
import { changeEffects, decidedKinds } from '../../domain/findings/judge-change.ts';
import { amountTables } from '../../domain/findings/reference/reference-tables.ts';
import { ruleTuning } from '../../domain/findings/rule-tuning.ts';
import { amountLine, mostAmountCents } from '../../domain/findings/team-amount.ts';
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

const cents = z.number().int();
/** A line of a table of law. `team`: who of the team added it; null for one of Bureau's. `bureauCents`: what Bureau says of that day. */
const shownAmount = z.object({ from: z.string(), amountCents: cents, bureauCents: cents.nullable(), team: z.object({ by: z.string(), at: instant }).nullable() });
/** What somebody did to a line; null where there was none, or is none any more. */
const amountChange = historyEntry.pick({ id: true, by: true, at: true, origin: true }).extend({ ...amountLine.shape, beforeCents: cents.nullable(), afterCents: cents.nullable() });
export type AmountChange = z.infer<typeof amountChange>;
/** A dated table of law, the latest line first. */
const shownTable = z.object({ table: z.enum(amountTables), lines: z.array(shownAmount) });
export type ShownTable = z.infer<typeof shownTable>;

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
  /** The amounts of law that offers are compared with, Bureau's and the team's, and who changed what of the team's, the latest first. */
  amounts: call.output(z.object({ tables: z.array(shownTable), history: z.array(amountChange), mayTune: z.boolean() })),
  /** Adds a line, or gives the team's of that day another amount. One that cannot be meant (`judgeAmount`) is INVALID_FIELDS. */
  setAmount: call.input(amountLine.extend({ amountCents: cents.min(1).max(mostAmountCents) })).output(z.object({ batch: z.string().nullable() })),
  /** Takes a line of the team away: Bureau's of that day, if it has one, counts again. */
  removeAmount: call.input(amountLine).output(z.object({ batch: z.string() })),
};
