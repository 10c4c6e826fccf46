import { refusalReasons } from '../offer/offer-decision.ts';

/**
 * What is written to a recruiter: of a decision (`refuse.` and its reason), to remind of corrections, before the end of a publication (`end`),
 * to ask what became of the post (`outcome`).
 */
export const letterKinds = ['accept', 'askCorrections', 'remind', 'end', 'outcome', ...refusalReasons.map((reason) => `refuse.${reason}` as const)] as const;
export type LetterKind = (typeof letterKinds)[number];
