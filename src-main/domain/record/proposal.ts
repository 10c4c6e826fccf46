import { z } from 'zod';
import { instant, paragraph } from '../text.ts';
import { ownEntity } from './follower.ts';
import { recordId } from './record-id.ts';

export const proposalAnswers = ['accepted', 'declined', 'withdrawn'] as const;
export type ProposalAnswer = (typeof proposalAnswers)[number];
export const proposalStates = ['open', ...proposalAnswers] as const;

/**
 * A change that someone who sees a record, but may not write it, proposes to those who may. Accepted, it becomes an
 * ordinary change of whoever accepts it; it closes on every desk.
 */
export const proposalFields = z.object({
  entity: ownEntity,
  recordId,
  recordTitle: z.string().max(300),
  /** The values that its author had seen, for the fields of `set`. */
  base: z.record(z.string().max(100), z.json()),
  set: z.record(z.string().max(100), z.json()),
  message: paragraph(2000),
  by: z.string().max(200),
  at: instant,
  state: z.enum(proposalStates),
  answer: paragraph(2000),
  answeredBy: z.string().max(200).nullable(),
  answeredAt: instant.nullable(),
});
export type ProposalFields = z.infer<typeof proposalFields>;

/** What a team decides, or the site writes: not proposed, done by whoever may. */
const decided = new Set(['state', 'decision', 'claimedBy', 'publishedAt', 'closedAt', 'receivedAt', 'source', 'sourceName', 'reference', 'feeCents', 'feeReceivedOn', 'files', 'distinctFrom', 'mergedFrom', 'setAside', 'essOverride', 'by']);

/** True if `field` may be in a proposal. */
export const isProposable = (field: string): boolean => !decided.has(field);
