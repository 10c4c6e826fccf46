// Without zod, so that the first screen of the window does not have to load it.

/** Why someone closes an offer. */
export const chosenMotives = ['filledHere', 'filledElsewhere', 'abandoned', 'postponed', 'noCandidate', 'other'] as const;
export type ChosenMotive = (typeof chosenMotives)[number];

/** `expired`: its last day had passed, and the site closed it. */
export const closingMotives = [...chosenMotives, 'expired'] as const;
export type ClosingMotive = (typeof closingMotives)[number];
