/** Waits between two syncs: a minute or so when all is well, more and more, at random, when the site does not answer. */
const quietMs = 60_000;
const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60_000;

/** 60 s, give or take 20 %, so that desks do not all ask at once. */
export const getQuietDelay = (random = Math.random): number => quietMs * (0.8 + 0.4 * random());

/** Full jitter between nothing and a ceiling that doubles with each failure; never less than the site asks for. */
export function getRetryDelay(failures: number, retryAfterMs: number | null, random = Math.random): number {
  const ceiling = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 20));
  return Math.max(250, ceiling * random(), retryAfterMs ?? 0);
}
