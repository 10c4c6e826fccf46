// Without zod, so that the first screen of the window does not have to load it.

/** Swedish days are written as ISO 8601 has them, in every version of the tables of languages. */
const inParis = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });

/**
 * The calendar day at this moment for the association and its public, `2027-01-31`: a last day ends at midnight in Paris, wherever the
 * computer is. In UTC it would end an hour or two later.
 */
export const readDayInFrance = (at: Date): string => inParis.format(at);
