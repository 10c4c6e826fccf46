// Without zod, so that the first screen of the window does not have to load it.
import type { OutcomeAnswer, OutcomeAsk, OutcomeSettled } from './outcome.ts';
import { isFilled, type OutcomeResult, type OutcomeSide } from './outcome-words.ts';

type Said = { outcomes?: readonly OutcomeAnswer[]; outcomeSettled?: OutcomeSettled };
type Followed = Said & { state: string; publishedAt: string | null; closedAt: string | null; outcomesAsked?: readonly Pick<OutcomeAsk, 'at'>[]; followUpStopped?: object | null };

/** What stands, what each side says last, and whether that has to be cleared up. */
export type Outcome = { stands: OutcomeAnswer | null; said: Partial<Record<OutcomeSide, OutcomeAnswer>>; isUnclear: boolean };

/** Days after the closing for which anybody is asked at all. */
const longestDays = 180;
const dayMs = 86_400_000;

/** What became of a post, by what both sides have said; the recruiter's word, unless the candidate's contradicts it. */
export function reachOutcome({ outcomes = [], outcomeSettled = null }: Said): Outcome {
  const said: Outcome['said'] = {};
  for (const answer of outcomes) if ((said[answer.side]?.at ?? '') <= answer.at) said[answer.side] = answer;
  const latest = Object.values(said);
  const settled = outcomeSettled !== null && latest.every(({ id }) => outcomeSettled.seen.includes(id)) ? outcomes.find(({ id }) => id === outcomeSettled.answer) : undefined;
  if (settled !== undefined) return { stands: settled, said, isUnclear: false };
  const { recruiter, candidate } = said;
  const isUnclear = recruiter !== undefined && candidate !== undefined && isContradicted(recruiter.result, candidate.result);
  const best = candidate !== undefined && isFilled(candidate.result) ? candidate : undefined;
  return { stands: isUnclear ? null : (recruiter ?? best ?? null), said, isUnclear };
}

/** Who was hired knows how; who was not hired says nothing of the others. */
const isContradicted = (recruiter: OutcomeResult, candidate: OutcomeResult): boolean => isFilled(candidate) && candidate !== recruiter;

/**
 * Where the follow-up of a post stands: `toAsk` for the first time, or `again` so many days after its closing; `silent`: asked without an answer;
 * null: not to be followed (stopped, never published, still shown, or closed for too long without anybody having been asked).
 */
export function findFollowUp(offer: Followed, now: Date, askAgainDays: number): 'toAsk' | 'again' | 'silent' | 'unclear' | 'answered' | null {
  const { state, publishedAt, closedAt, outcomesAsked = [] } = offer;
  if (publishedAt === null || closedAt === null || (state !== 'closed' && state !== 'archived')) return null;
  const { isUnclear, stands, said } = reachOutcome(offer);
  if (isUnclear) return 'unclear';
  if (stands !== null || said.recruiter !== undefined) return 'answered';
  if (offer.followUpStopped) return null;
  const days = (now.getTime() - Date.parse(closedAt)) / dayMs;
  if (outcomesAsked.length === 0) return days <= longestDays ? 'toAsk' : null;
  return outcomesAsked.length === 1 && days >= askAgainDays && days <= longestDays ? 'again' : 'silent';
}
