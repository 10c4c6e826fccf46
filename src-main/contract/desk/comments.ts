import { oc } from '@orpc/contract';
import { z } from 'zod';
import { comment, personName } from '../../domain/comment/comment.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

export const mostMentions = 200;

/** A comment that speaks to this person, with the offer that it is about. */
const mention = z.object({ id: recordId, title: z.string(), comment });
export type Mention = z.infer<typeof mention>;

export const commentsContract = {
  /** People whom this desk knows by what they have done, the latest first, without this one. */
  people: call.output(z.array(z.string())),
  /** Adds a comment to an offer. It speaks to `mentions`, and to those that its text names after an `@`. */
  add: call.input(z.object({ id: recordId, text: comment.shape.text, mentions: z.array(personName).max(20) })).output(z.object({ batch: z.string() })),
  /** Takes one's own comment off. */
  remove: call.input(z.object({ id: recordId, comment: z.uuid() })).output(z.object({ batch: z.string() })),
  /** What was said to this person and not yet seen on this desk, the latest first. */
  unseen: call.output(z.object({ total: z.number().int(), mentions: z.array(mention).max(mostMentions) })),
  /** Seen, or not after all. */
  see: call.input(z.object({ comments: z.array(z.uuid()).min(1).max(mostMentions), seen: z.boolean() })).output(z.object({ changed: z.number().int() })),
};
