import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ownEntity } from '../../domain/record/follower.ts';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { proposalAnswers, proposalFields } from '../../domain/record/proposal.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { paragraph } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';
import { page } from './sync.ts';

const call = oc.errors(deskErrors);

export const proposalEntry = proposalFields.extend({
  id: recordId,
  place: z.number().int(),
  /** What the record says now, for the fields proposed; null if it is not on this desk any more. */
  current: jsonFields.nullable(),
  /** This person may write the record, so may answer. */
  mayAnswer: z.boolean(),
  /** This person proposed it, so may withdraw it. */
  own: z.boolean(),
});
export type ProposalEntry = z.infer<typeof proposalEntry>;

/** Answer to a change: the batch that undoes it. */
const done = z.object({ batch: z.string() });

export const proposalsContract = {
  /** Open: the oldest first. Closed: the latest first. */
  list: call.input(page.extend({ open: z.boolean() })).output(z.array(proposalEntry)),
  counts: call.output(z.object({ open: z.number().int(), closed: z.number().int() })),
  make: call
    .input(z.object({ entity: ownEntity, recordId, set: proposalFields.shape.set, message: paragraph(2000) }))
    .output(done.extend({ id: recordId })),
  /** Accepted, it is written on the record in the same act; CHANGED_MEANWHILE if the record does not hold `seen`, the `current` against which it was accepted. */
  answer: call.input(z.object({ id: recordId, answer: z.enum(proposalAnswers), message: paragraph(2000), seen: jsonFields.nullable() })).output(done),
};
