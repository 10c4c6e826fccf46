import { oc } from '@orpc/contract';
import { z } from 'zod';
import { citedChoice } from '../../domain/line/citation.ts';
import { letterLanguages } from '../../domain/letters/letter-language.ts';
import { contractType } from '../../domain/offer/contract-type.ts';
import { chosenMotives } from '../../domain/offer/closing-motives.ts';
import { correctionRequest, refusalReason } from '../../domain/offer/offer-decision.ts';
import { offerState } from '../../domain/offer/offer-state.ts';
import { priorityWhys } from '../../domain/offer/priority.ts';
import { offerContent, offerFields } from '../../domain/offer/offer.ts';
import { setAsideFinding } from '../../domain/offer/set-aside.ts';
import { recruiterAct } from '../../domain/offer/publication-link.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { grappes, mostOfGroup, nearOffers, offerGroup } from './near-offers.ts';
import { offerFinding } from './offer-findings.ts';
import { precedents } from './precedents.ts';
import { proposedLanguage } from './proposed-language.ts';
import { deskErrors } from './problem.ts';
import { reminderWords } from './reminder-words.ts';
import { revertInput } from './revert.ts';
import { writesAlone } from './writes-alone.ts';

const call = oc.errors(deskErrors);

/** Who has an offer, and until when: null where claims never expire. */
const claim = z.object({ by: z.string(), until: instant.nullable() }).nullable();

export const offerSorts = ['receivedAt', 'title', 'employerName', 'placeLabel', 'applyBy', 'state', 'priority'] as const;

/** Why an offer stands where it does in an order by priority; null for one that awaits nobody of the team. */
const priority = z.array(z.object({ why: z.enum(priorityWhys), days: z.number().int(), points: z.number().int() })).nullable();

/** What a list shows: words, filters, order. The same object stands in the address of the screen. */
export const offerQuery = z.object({
  text: z.string().max(200).default(''),
  states: z.array(offerState).default([]),
  contractTypes: z.array(contractType).default([]),
  territories: z.array(z.string().max(10)).max(120).default([]),
  sources: z.array(z.enum(['site', 'import', 'desk'])).default([]),
  sort: z.enum(offerSorts).default('receivedAt'),
  descending: z.boolean().default(true),
});
export type OfferQuery = z.infer<typeof offerQuery>;

/** A line of the list. `row` is the record's place in this store: short, and stable while it is open. */
export const offerRow = z.object({
  row: z.number().int(),
  id: recordId,
  state: offerState,
  title: z.string(),
  employerName: z.string().nullable(),
  placeLabel: z.string().nullable(),
  territory: z.string().nullable(),
  contractType: contractType.nullable(),
  receivedAt: instant,
  /** The last day to apply; of a published offer, the last one on which it is shown. */
  applyBy: z.string().nullable(),
  claimedBy: z.string().nullable(),
  claim,
  priority,
  source: z.enum(['site', 'import', 'desk']),
  /** A change of this desk has not reached the site yet. */
  pending: z.boolean(),
  conflict: z.boolean(),
  /** Someone proposes a change of it. */
  proposal: z.boolean(),
  /** The recruiter has sent it back corrected, and nobody has decided since. */
  cameBack: z.boolean(),
  /** The recruiter has not answered in time. */
  toRemind: z.boolean(),
});
export type OfferRow = z.infer<typeof offerRow>;

/** Counts beside each filter, each taken with the other filters applied. */
export const offerFacets = z.object({
  states: z.partialRecord(offerState, z.number().int()),
  contractTypes: z.partialRecord(contractType, z.number().int()),
  territories: z.record(z.string(), z.number().int()),
  sources: z.partialRecord(z.enum(['site', 'import', 'desk']), z.number().int()),
});
export type OfferFacets = z.infer<typeof offerFacets>;

/** One change of one field, with its author. `batch` groups what was done at once, so that it can be undone at once. */
export const historyEntry = z.object({
  id: z.number().int(),
  batch: z.string().nullable(),
  field: z.string(),
  before: z.json(),
  after: z.json(),
  by: z.string(),
  device: z.string().nullable(),
  at: instant,
  origin: z.enum(['person', 'import', 'site', 'undo', 'redo']),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const offerDetail = z.object({
  row: z.number().int(),
  id: recordId,
  ver: z.number().int(),
  fields: offerFields,
  /** The offer as it first arrived, kept beside every edit. */
  original: offerContent,
  pending: z.boolean(),
  /** When the decision on it leaves; until then it can be undone without a trace on the site. */
  leavesAt: instant.nullable(),
  claim,
  priority,
  conflictIds: z.array(recordId),
  proposalIds: z.array(recordId),
  /** The site has a later state of it, which this version of Bureau cannot hold. */
  outdated: z.boolean(),
  /** Where the recruiter corrects it, token and all; null where nothing is awaited, and on a desk that did not make the link. */
  correctionAddress: z.string().nullable(),
  /** Where the recruiter prolongs or closes it, by the letter of its acceptance; null on a desk that did not accept it. */
  publicationAddress: z.string().nullable(),
  /** What the recruiter did last by such a link, if it still stands. */
  recruiterAct: recruiterAct.nullable(),
  letterLanguage: proposedLanguage,
  /** What the rules point out in these very fields, in the order in which they are read. */
  findings: z.array(offerFinding),
});
export type OfferDetail = z.infer<typeof offerDetail>;

const act = z.object({ id: recordId });
/** Answer to a change: the batch that undoes it. */
const done = z.object({ batch: z.string(), leavesAt: instant.nullable() });
/** The same, without a batch where there was nothing to change. */
const doneIfAny = done.extend({ batch: z.string().nullable() });
/** What was taken back or done again: `id` where it is one offer that can be shown; `records`: how many changed. */
const undone = done.extend({ label: z.string(), id: recordId.nullable(), records: z.number().int() });

/** `language`: of the letter, as it was chosen or proposed; kept with the offer where it is not the site's. */
const lettered = act.extend({ letter: z.string().max(10_000).nullable(), language: z.enum(letterLanguages).optional() });

export const decisionInput = z.discriminatedUnion('kind', [
  lettered.extend({ kind: z.literal('accept') }),
  lettered.extend({ kind: z.literal('refuse'), reason: refusalReason, articles: citedChoice }),
  lettered.extend({ kind: z.literal('askCorrections'), corrections: z.array(correctionRequest).min(1).max(50) }),
]);
export type DecisionInput = z.infer<typeof decisionInput>;

/** Each offer once, each with its own letter. */
const decisionsInput = z
  .array(decisionInput)
  .min(1)
  .max(mostOfGroup)
  .refine((decisions) => new Set(decisions.map(({ id }) => id)).size === decisions.length, 'the same offer twice');

/** `notNow`: its state does not allow it; `gone`: it is not on this desk any more. No batch if none could be decided. */
const decidedTogether = doneIfAny.extend({
  results: z.array(z.object({ id: recordId, outcome: z.enum(['done', 'notNow', 'gone']) })),
});

/** Proposed at once. */
export const mostNames = 8;

export const offersContract = {
  /** Ids of all rows that fit, in order: base64 of little-endian 32-bit integers (100,000 rows are 533 kB). */
  ids: call.input(offerQuery).output(z.object({ total: z.number().int(), rows: z.string(), /** Offers that a search by alert has yet to read: others may come. */ unread: z.number().int() })),
  rows: call.input(z.object({ rows: z.array(z.number().int()).max(500) })).output(z.array(offerRow)),
  facets: call.input(offerQuery).output(offerFacets),
  /** How many recruiters are to be reminded of corrections: those that `suivi:relancer` finds. */
  toRemind: call.output(z.object({ count: z.number().int() })),
  /** Of the reminders to those of whom it asked corrections. */
  autoReminders: call.output(writesAlone),
  /** Null: this desk reminds nobody by itself. */
  saveAutoReminders: call.input(z.object({ letters: reminderWords.nullable() })).output(writesAlone),
  /** How many published offers end soon, or have: those that `fin:` with that many days finds. */
  ending: call.output(z.object({ count: z.number().int() })),
  /** The names of employers or places in which a word begins so, those of most offers first. */
  names: call.input(z.object({ of: z.enum(['employer', 'place']), begins: z.string().max(200) })).output(z.array(z.object({ name: z.string(), offers: z.number().int() })).max(mostNames)),
  /** Claims a received offer that someone has looked at for as long as the settings say, or gives it back as they leave. */
  look: call.input(act.extend({ isLooking: z.boolean() })).output(z.object({ changed: z.boolean() })),
  /** What a list shows as one card each. */
  grappes: call.output(grappes),
  get: call.input(z.object({ id: recordId })).output(offerDetail),
  history: call.input(z.object({ id: recordId })).output(z.array(historyEntry)),
  /** The offers that may be the same post, or nearly, the nearest first. */
  near: call.input(z.object({ id: recordId })).output(nearOffers),
  /** The closest past decisions on other offers, the closest first. */
  precedents: call.input(z.object({ id: recordId })).output(precedents),
  /** The grappe of an offer, through any of its members: the offer alone if it has none. */
  group: call.input(z.object({ id: recordId })).output(offerGroup),
  /** Says that two near offers are not the same post, or takes it back. No batch where that was already so. */
  tellApart: call
    .input(z.object({ id: recordId, other: recordId, apart: z.boolean() }))
    .output(doneIfAny),
  /** Says of a finding that it is not the case here, or takes that back. No batch where that was already so. */
  setAside: call
    .input(z.object({ id: recordId, key: setAsideFinding.shape.key, aside: z.boolean() }))
    .output(doneIfAny),
  decide: call.input(decisionInput).output(done),
  /** One act on several offers: those that can be decided now are, the others are left, and each is told. */
  decideTogether: call.input(decisionsInput).output(decidedTogether),
  /** Moves that carry no letter. `motive`: why it closes. `prolong`: by as many days as the settings say. */
  move: call.input(act.extend({ motive: z.enum(chosenMotives).optional(), action: z.enum(['claim', 'release', 'prolong', 'close', 'reopen', 'archive', 'restore']) })).output(done),
  /** Takes an offer that a colleague has, whether or not their time is over: it is said to all. */
  takeOver: call.input(act).output(done),
  /** Takes back what the recruiter did by a link, if that is still the last thing that they did. */
  takeBack: call.input(act.extend({ done: z.uuid() })).output(done),
  edit: call.input(act.extend({ set: offerContent.partial() })).output(done),
  /** No batch where the field holds it already. */
  revert: call.input(revertInput).output(doneIfAny),
  create: call.input(offerContent.partial().required({ title: true, description: true })).output(done.extend({ id: recordId })),
  /**
   * The last thing that this person did (or that batch): reversed by itself if it has not left, by a new change if it has.
   * `lettersGone`: letters that had left, and that nothing takes back.
   */
  undo: call.input(z.object({ batch: z.string().nullable() })).output(undone.extend({ lettersGone: z.number().int() })),
  redo: call.output(undone),
};
