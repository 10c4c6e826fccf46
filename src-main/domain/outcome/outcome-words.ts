// Without zod, so that the first screen of the window does not have to load it.
import { chosenMotives } from '../offer/closing-motives.ts';

/** Who says what became of a post. */
export const outcomeSides = ['recruiter', 'candidate'] as const;
export type OutcomeSide = (typeof outcomeSides)[number];

/** `stillOpen`: the recruiter goes on looking. `notHired`: this candidate was not; somebody else may have been. */
export const outcomeResults = [...chosenMotives, 'stillOpen', 'notHired'] as const;
export type OutcomeResult = (typeof outcomeResults)[number];

/** What each side may answer. */
export const resultsOf: Record<OutcomeSide, readonly OutcomeResult[]> = {
  recruiter: [...chosenMotives, 'stillOpen'],
  candidate: ['filledHere', 'filledElsewhere', 'notHired'],
};

/** By which way the two found each other. */
export const outcomeChannels = ['site', 'employerSite', 'publicService', 'otherSite', 'network', 'spontaneous', 'social', 'school', 'other'] as const;
export type OutcomeChannel = (typeof outcomeChannels)[number];

export const isFilled = (result: OutcomeResult): boolean => result === 'filledHere' || result === 'filledElsewhere';
