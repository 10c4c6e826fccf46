import { z } from 'zod';
import { instant, paragraph } from '../text.ts';
import { offerContent } from '../offer/offer.ts';
import { organisationContent } from '../organisation/organisation.ts';
import { pressContent } from '../press/press-release.ts';
import { ownEntity, type OwnEntity } from './follower.ts';
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

/** What its author, or whoever looked it up, writes of a record. The rest is decided, counted or gathered by those who may. */
const proposable: { [E in OwnEntity]?: ReadonlySet<string> } = {
  offer: new Set(Object.keys(offerContent.shape)),
  organisation: new Set(Object.keys(organisationContent.shape)),
  press: new Set(Object.keys(pressContent.shape)),
  membership: new Set(['name', 'kind', 'email', 'phone', 'postcode', 'message']),
  correspondent: new Set(['name', 'email', 'phone', 'territory', 'message']),
};

/** True if a change of `field` may be proposed of such a record. */
export const isProposable = (entity: OwnEntity, field: string): boolean => proposable[entity]?.has(field) ?? false;
