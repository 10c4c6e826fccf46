// Without zod, so that the first screen of the window does not have to load it.

/** Who has an offer. `until`: from when on it is free again; null if claims never expire. */
export type Claim = { by: string; until: string | null };

/** A clock that was put back by more than this no longer holds anything. */
const slackMs = 60_000;

/** When a claim that is known `since` ends; `minutes` 0: never. */
export function claimEnd(since: string, minutes: number, now: Date): string | null {
  if (minutes === 0) return null;
  const begun = Date.parse(since);
  return begun > now.getTime() + slackMs ? now.toISOString() : new Date(begun + minutes * 60_000).toISOString();
}

/** True once a claim holds nobody off. */
export const isClaimOver = ({ until }: Claim, now: number): boolean => until !== null && Date.parse(until) <= now;
