import { oc } from '@orpc/contract';
import { z } from 'zod';
import { findingIds } from '../../domain/findings/finding.ts';
import { articleNumber } from '../../domain/line/article.ts';
import { citedChoice } from '../../domain/line/citation.ts';
import { bulkActs, bulkOutcomes, bulkVerdicts } from '../../domain/offer/bulk.ts';
import { chosenMotives } from '../../domain/offer/closing-motives.ts';
import { findingLevels } from '../../domain/findings/finding.ts';
import { correctionRequest, refusalReason } from '../../domain/offer/offer-decision.ts';
import { offerState } from '../../domain/offer/offer-state.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { offerQuery } from './offers.ts';
import { precedent } from './precedents.ts';
import { proposedLanguage } from './proposed-language.ts';
import { deskErrors } from './problem.ts';
import { reminderWords } from './reminder-words.ts';

const call = oc.errors(deskErrors);
const count = z.number().int();

/** One act on all the offers of a filter, as they were when it was begun: first looked at, then done. */
export const bulkReport = z.object({
  id: z.string(),
  act: z.enum(bulkActs),
  /** `ready`: every offer was looked at. `stopped`: by a person, before the end; what was done stands. */
  state: z.enum(['reading', 'ready', 'applying', 'applied', 'stopped', 'failed']),
  /** Offers looked at, or dealt with; of `total`, or of those that are chosen. */
  done: count,
  total: count,
  /** Past decisions that are yet to be read before they can be compared. */
  unread: count,
  states: z.partialRecord(offerState, count),
  verdicts: z.record(z.enum(bulkVerdicts), count),
  /** How many it will be done to. */
  chosen: count,
  outcomes: z.record(z.enum(bulkOutcomes), count),
  /** What takes it all back; null while nothing is done. */
  batch: z.string().nullable(),
  leavesAt: instant.nullable(),
});
export type BulkReport = z.infer<typeof bulkReport>;

export const bulkRow = z.object({
  place: count,
  id: recordId,
  title: z.string(),
  employerName: z.string().nullable(),
  placeLabel: z.string().nullable(),
  state: offerState,
  verdict: z.enum(bulkVerdicts),
  isChosen: z.boolean(),
  /** The colleague who has it. */
  claimedBy: z.string().nullable(),
  letterLanguage: proposedLanguage,
  /** What the rules forbid in it, unless someone set it aside. */
  blocking: z.array(z.enum(findingIds)),
  /** What someone must look at in it, unless it was set aside. */
  warnings: z.array(z.enum(findingIds)),
  /** The verdict of its employer is “no”. */
  isOutsideEss: z.boolean(),
  /** The close decision that went the other way. */
  against: precedent.pick({ id: true, title: true, kind: true, reason: true, cited: true, by: true, at: true }).nullable(),
  /** Null until it was dealt with; it stays so where it was put aside, or not reached. */
  outcome: z.enum(bulkOutcomes).nullable(),
});
export type BulkRow = z.infer<typeof bulkRow>;

/**
 * What is decided of each. `template`: the letter, with places (`letter-places.ts`) for what each offer says; `{articles}` or `{corrections}` stand
 * for `quote`. `english`: the same for recruiters who are written to in English; where it is absent they get that of all.
 */
const words = { template: z.string().max(8000).nullable(), nameless: z.string().max(100), quote: z.string().max(20_000) };
const letter = { ...words, english: z.object(words).optional() };
export const bulkDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refuse'), reason: refusalReason, articles: citedChoice, ...letter }),
  z.object({ kind: z.literal('accept'), ...letter }),
  z.object({ kind: z.literal('askCorrections'), corrections: z.array(correctionRequest).min(1).max(50), ...letter }),
  /** Asks of each what was asked of it before, with a new link. */
  reminderWords.extend({ kind: z.literal('remind') }),
  z.object({ kind: z.literal('close'), motive: z.enum(chosenMotives) }),
  z.object({ kind: z.enum(['archive', 'prolong', 'reopen', 'restore']) }),
]);
export type BulkDecision = z.infer<typeof bulkDecision>;

/** What the chosen offers have in them that a refusal may cite articles for. `times`: near how many of them a close refusal cited it. */
export const bulkEvidence = z.object({
  of: count,
  findings: z.array(z.object({ id: z.enum(findingIds), level: z.enum(findingLevels), offers: count })),
  past: z.array(z.object({ number: articleNumber, reason: refusalReason, times: count })),
  /** Of one offer: its close refusals, by their reason. */
  pastOf: z.partialRecord(refusalReason, count),
});

/** An act that was cut short: what takes it back, what it is called, how many offers it was done to, of how many. */
export const unfinishedBulk = z.object({ batch: z.string(), name: z.string(), done: count, chosen: count });
export type UnfinishedBulk = z.infer<typeof unfinishedBulk>;

const which = z.object({ id: z.string().max(60) });

export const bulkContract = {
  /** Begins to look at all the offers of a filter, by portions; another that was being looked at is stopped. */
  begin: call.input(z.object({ query: offerQuery, act: z.enum(bulkActs) })).output(bulkReport),
  report: call.input(which).output(bulkReport),
  /** Of the offers that are chosen now, of an act that refuses; of none elsewhere. */
  evidence: call.input(which).output(bulkEvidence),
  /** The offers of one verdict, or all of them with what became of each, in the order of the list. */
  rows: call
    .input(which.extend({ list: z.enum([...bulkVerdicts, 'results']), after: z.number().int().min(0).nullable(), limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(bulkRow)),
  /** Takes one offer out, or puts it in; without `place`, all those of a verdict. One whose state or rights do not allow it stays out. */
  choose: call.input(which.extend({ place: z.number().int().min(0).nullable(), verdict: z.enum(bulkVerdicts), isChosen: z.boolean() })).output(bulkReport),
  stop: call.input(which).output(bulkReport),
  /** The act that a breakdown cut short, as long as nobody has taken it back or put the note away. */
  unfinished: call.output(unfinishedBulk.nullable()),
  /** Puts that note away: what was done stands. */
  dismissUnfinished: call.output(z.null()),
  /** Does it to the chosen ones, in portions of one named batch. What became of each stands in `results`. */
  apply: call.input(which.extend({ name: z.string().trim().min(1).max(200), decision: bulkDecision })).output(bulkReport),
};
