// Without zod, so that the first screen of the window does not have to load it.
import type { OutcomeAnswer, OutcomeAsk, OutcomeSettled } from './outcome.ts';
import { isFilled, type OutcomeResult, type OutcomeSide } from './outcome-words.ts';

type Said = { outcomes?: readonly OutcomeAnswer[]; outcomeSettled?: OutcomeSettled };
type Followed = Said & { state: string; publishedAt: string | null; closedAt: string | null; outcomesAsked?: readonly Pick<OutcomeAsk, 'at'>[]; followUpStopped?: object | null };

/** What stands, what each side says last, and whether that has to be cleared up. */
export type Outcome = { stands: OutcomeAnswer | null; said: Partial<Record<OutcomeSide, OutcomeAnswer>>; isUnclear: boolean };

export const followUpSteps = ['toAsk', 'again', 'waiting', 'silent', 'unclear', 'answered'] as const;
export type FollowUpStep = (typeof followUpSteps)[number];

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

/** Who was hired knows how. Who was not had the link of whoever was hired through us: where the recruiter says nobody was, they agree. */
const isContradicted = (recruiter: OutcomeResult, candidate: OutcomeResult): boolean =>
  (isFilled(candidate) && candidate !== recruiter) || (candidate === 'notHired' && recruiter === 'filledHere');

/**
 * Where the follow-up of a post stands: `toAsk` for the first time, or `again` so many days after its closing; `waiting`: asked less than so
 * many days ago; `silent`: asked without an answer. A recruiter who goes on looking has answered for as many days, no longer.
 * null: not to be followed (stopped, never published, still shown, or closed for too long without anybody having been asked).
 */
export function findFollowUp(offer: Followed, now: Date, askAgainDays: number): FollowUpStep | null {
  const { state, publishedAt, closedAt, outcomesAsked = [] } = offer;
  if (publishedAt === null || closedAt === null || (state !== 'closed' && state !== 'archived')) return null;
  const { isUnclear, stands, said } = reachOutcome(offer);
  if (isUnclear) return 'unclear';
  const isOpenAgain = said.recruiter?.result === 'stillOpen' && stands === said.recruiter && countDays(said.recruiter.at, now) >= askAgainDays;
  if (!isOpenAgain && (stands !== null || said.recruiter !== undefined)) return 'answered';
  if (offer.followUpStopped) return null;
  const days = countDays(closedAt, now);
  if (outcomesAsked.length === 0) return days <= longestDays ? 'toAsk' : null;
  if (outcomesAsked.length === 1 && days >= askAgainDays && days <= longestDays) return 'again';
  const last = outcomesAsked.reduce((latest, { at }) => (at > latest ? at : latest), '');
  return countDays(last, now) < askAgainDays ? 'waiting' : 'silent';
}

const countDays = (since: string, now: Date): number => (now.getTime() - Date.parse(since)) / dayMs;
