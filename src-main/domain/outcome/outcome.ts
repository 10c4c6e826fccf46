import { z } from 'zod';
import { setOf } from '../record/set-of.ts';
import { instant, paragraph } from '../text.ts';
import { outcomeChannels, outcomeResults, outcomeSides } from './outcome-words.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Someone was asked what became of a post: by two secret links, of which only the SHA-256 of the tokens is here. The candidate's follows
 * from the recruiter's, whose page gives it: Bureau knows no candidate.
 */
export const outcomeAsk = z.object({
  id: z.uuid(),
  at: instant,
  by: z.string().max(200),
  /** SHA-256 of the address that was asked, in lower case: who was asked lately is left in peace. */
  address: sha256,
  recruiter: sha256,
  candidate: sha256,
  /** From then on the links open nothing. */
  until: instant,
  letter: paragraph(10_000),
});
export type OutcomeAsk = z.infer<typeof outcomeAsk>;
export const mostAsks = 10;
export const outcomesAsked = setOf(outcomeAsk, 'id', mostAsks, 'the same question twice');

/** What one side answered: by the link, or by telephone to `by`. */
export const outcomeAnswer = z.object({
  id: z.uuid(),
  side: z.enum(outcomeSides),
  result: z.enum(outcomeResults),
  channel: z.enum(outcomeChannels).nullable(),
  note: paragraph(2000),
  way: z.enum(['link', 'phone']),
  by: z.string().max(200),
  at: instant,
});
export type OutcomeAnswer = z.infer<typeof outcomeAnswer>;
export const mostAnswers = 40;
/** A set: what both sides say at the same time is both kept. */
export const outcomes = setOf(outcomeAnswer, 'id', mostAnswers, 'the same answer twice');

/** Which answer stands where the two sides differed, and the answers that whoever settled it had seen. */
export const outcomeSettled = z
  .object({ at: instant, by: z.string().max(200), answer: z.uuid(), seen: z.array(z.uuid()).max(2) })
  .nullable()
  .default(null);
export type OutcomeSettled = z.infer<typeof outcomeSettled>;
