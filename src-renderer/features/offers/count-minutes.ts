/** Whole minutes until `instant`, rounded to the nearest: a decision just taken leaves in 10 minutes, not in 9. */
export const countMinutes = (instant: string, now: number = Date.now()): number => Math.max(0, Math.round((Date.parse(instant) - now) / 60_000));
