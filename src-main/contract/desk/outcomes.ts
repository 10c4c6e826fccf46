import { oc } from '@orpc/contract';
import { z } from 'zod';
import { outcomeAnswer } from '../../domain/outcome/outcome.ts';
import { outcomeChannels, outcomeResults, outcomeSides } from '../../domain/outcome/outcome-words.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);
const which = z.object({ id: recordId });
const done = z.object({ batch: z.string(), leavesAt: instant.nullable() });

/** What becomes of a question. `paused`: this person was asked something lately; `notNow`: it is not followed, or answered. */
const askOutcome = z.enum(['done', 'paused', 'noAddress', 'notNow', 'gone']);
export type AskOutcome = z.infer<typeof askOutcome>;

/** `toAsk`, `again`: time to ask for the first time, a second time; `silent`: asked, no answer; null: not followed. */
const followUp = z.enum(['toAsk', 'again', 'silent', 'unclear', 'answered']).nullable();

const outcomeOf = z.object({
  step: followUp,
  ask: askOutcome,
  /** Until when this person is left in peace. */
  pausedUntil: instant.nullable(),
  stands: outcomeAnswer.nullable(),
  answers: z.array(outcomeAnswer),
  isUnclear: z.boolean(),
  /** The last question, with the address at which it is answered: null on a desk that did not ask. */
  asked: z.object({ at: instant, by: z.string(), letter: z.string().nullable(), address: z.string().nullable() }).nullable(),
});
export type OutcomeOf = z.infer<typeof outcomeOf>;

/** What became of the posts that were published. */
export const outcomesContract = {
  of: call.input(which).output(outcomeOf),
  /** Asks the recruiters of these offers, each person once at the most. `template`: the letter, as of a bulk decision, with the link's place. */
  ask: call
    .input(z.object({ ids: z.array(recordId).min(1).max(500), template: z.string().min(1).max(8000), nameless: z.string().max(100) }))
    .output(z.object({ batch: z.string().nullable(), leavesAt: instant.nullable(), results: z.array(z.object({ id: recordId, outcome: askOutcome })) })),
  /** Keeps what someone said by telephone. */
  note: call
    .input(which.extend({ side: z.enum(outcomeSides), result: z.enum(outcomeResults), channel: z.enum(outcomeChannels).nullable(), note: z.string().trim().max(2000) }))
    .output(done),
  /** Says which of two answers that contradict each other stands. */
  settle: call.input(which.extend({ answer: z.uuid() })).output(done),
};
