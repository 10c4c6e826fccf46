import { oc } from '@orpc/contract';
import { z } from 'zod';
import { outcomeAnswer } from '../../domain/outcome/outcome.ts';
import { outcomeChannels, outcomeResults, outcomeSides } from '../../domain/outcome/outcome-words.ts';
import { followUpSteps } from '../../domain/outcome/reach-outcome.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';
import { writesAlone } from './writes-alone.ts';

const call = oc.errors(deskErrors);
const which = z.object({ id: recordId });
const done = z.object({ batch: z.string(), leavesAt: instant.nullable() });

/** What becomes of a question. `paused`: this person was asked something lately; `notNow`: it is not followed, or answered. */
/** One act asks about so many offers at the most. */
export const mostAsked = 500;

const askOutcome = z.enum(['done', 'paused', 'noAddress', 'notNow', 'gone']);
export type AskOutcome = z.infer<typeof askOutcome>;

/** Null: not followed. */
const followUp = z.enum(followUpSteps).nullable();

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

/** `toAsk`: whom to ask now, for the first or the second time; `silent`: to be called, asked without an answer or without an address; `unclear`: the two sides contradict each other. */
const followList = z.enum(['toAsk', 'silent', 'unclear']);

const followedRow = z.object({
  place: z.number().int(),
  id: recordId,
  title: z.string(),
  employerName: z.string().nullable(),
  contactName: z.string().nullable(),
  contactPhone: z.string().nullable(),
  closedAt: instant,
  askedAt: instant.nullable(),
  answers: z.array(outcomeAnswer),
});
export type AskTurn = FollowedRow & { outcome: AskOutcome };
export type FollowedRow = z.infer<typeof followedRow>;

/** Bureau's words of the letters that a desk writes by itself, with the link's place: what became of a post, and that its publication ends. Those of the team go first. */
const autoWords = z.object({ outcome: z.string().min(1).max(8000), end: z.string().min(1).max(8000), nameless: z.string().max(100) });
export const autoLetters = autoWords.extend({ /** For recruiters who are written to in English. */ english: autoWords.optional() });
export type AutoLetters = z.infer<typeof autoLetters>;

/** A letter that is to leave by itself; `again`: asked a second time; `end`: the publication ends soon. */
const upcomingLetter = z.object({
  place: z.number().int(),
  id: recordId,
  title: z.string(),
  contactName: z.string().nullable(),
  to: z.string().nullable(),
  kind: z.enum(['outcome', 'again', 'end']),
  at: instant,
});
export type UpcomingLetter = z.infer<typeof upcomingLetter>;

/** Of the posts that closed within a year: each rate is said with what it is of. `answered`: the outcome is known. */
const outcomeFigures = z.object({
  closed: z.number().int(), asked: z.number().int(), answered: z.number().int(), filled: z.number().int(), filledHere: z.number().int(),
  /** Now, whenever they closed. */
  toAsk: z.number().int(), silent: z.number().int(), unclear: z.number().int(), upcoming: z.number().int(),
});
export type OutcomeFigures = z.infer<typeof outcomeFigures>;

/** What became of the posts that were published. */
const callScript = z.object({ /** Null: the words that Bureau comes with. */ text: z.string().nullable(), changed: z.object({ by: z.string(), at: instant }).nullable(), mayWrite: z.boolean() });
export type CallScript = z.infer<typeof callScript>;

const question = z.object({ template: z.string().min(1).max(8000), nameless: z.string().max(100) });

export const outcomesContract = {
  /** What is said on the telephone: the team's words, with who wrote them last. */
  script: call.output(callScript),
  /** Gives the team these words. No batch where it has them already. */
  writeScript: call.input(z.object({ text: z.string().trim().min(1).max(4000).nullable() })).output(z.object({ batch: z.string().nullable() })),
  figures: call.output(outcomeFigures),
  /** Those that closed first on top, after the place `after`. */
  list: call.input(z.object({ list: followList, after: z.number().int().min(0).nullable(), limit: z.number().int().min(1).max(500) })).output(z.array(followedRow)),
  /** Whose turn it is to be asked, in the order of `toAsk`, with what asking all of them now would do for each: one person is asked about one offer only. */
  turns: call.output(z.array(followedRow.extend({ outcome: askOutcome }))),
  of: call.input(which).output(outcomeOf),
  /** Asks the recruiters of these offers, each person once at the most. `template`: the letter, as of a bulk decision, with the link's place. */
  ask: call
    .input(z.object({ ids: z.array(recordId).min(1).max(mostAsked), ...question.shape, english: question.optional() }))
    .output(z.object({ batch: z.string().nullable(), leavesAt: instant.nullable(), results: z.array(z.object({ id: recordId, outcome: askOutcome })) })),
  /** The letters that leave by themselves, or would, in order, after the place `after`. */
  upcoming: call.input(z.object({ after: z.number().int().min(0).nullable(), limit: z.number().int().min(1).max(500) })).output(z.array(upcomingLetter)),
  /** Whether this desk writes them, and whether it sends mail at all. */
  auto: call.output(writesAlone),
  /** Null: this desk writes none by itself. */
  saveAuto: call.input(z.object({ letters: autoLetters.nullable() })).output(writesAlone),
  /** Says that nobody writes of this offer any more to its recruiter, or takes it back. */
  stop: call.input(which.extend({ stopped: z.boolean() })).output(done),
  /** Keeps what someone said by telephone. */
  note: call
    .input(which.extend({ side: z.enum(outcomeSides), result: z.enum(outcomeResults), channel: z.enum(outcomeChannels).nullable(), note: z.string().trim().max(2000) }))
    .output(done),
  /** Says which of two answers that contradict each other stands. */
  settle: call.input(which.extend({ answer: z.uuid() })).output(done),
};
