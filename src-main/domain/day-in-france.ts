// Without zod, so that the first screen of the window does not have to load it.

let inParis: Intl.DateTimeFormat | undefined;

/**
 * The calendar day at this moment for the association and its public, `2027-01-31`: a last day ends at midnight in Paris, wherever the
 * computer is. In UTC it would end an hour or two later.
 */
export function readDayInFrance(at: Date): string {
  // Swedish days are written as ISO 8601 has them, in every version of the tables of languages.
  inParis ??= new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' });
  return inParis.format(at);
}
