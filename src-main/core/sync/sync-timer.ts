/** How the exchange breathes. Tests breathe faster. `handInWaitsMs`: before each further try of a lost device to hand in what waits. */
export type Rhythm = { quietMs: number; streamPatienceMs: number; handInWaitsMs: readonly number[] };
export const usualRhythm: Rhythm = { quietMs: 60_000, streamPatienceMs: 45_000, handInWaitsMs: [1_000, 4_000, 15_000] };

/** Waits between two syncs: a minute or so when all is well, more and more, at random, when the site does not answer. */
const firstRetryMs = 1_000;
const longestRetryMs = 5 * 60_000;
const longestReopenMs = 60_000;

/** Give or take 20 %, so that desks do not all ask at once. */
export const getQuietDelay = (quietMs: number, random = Math.random): number => quietMs * (0.8 + 0.4 * random());

/** Full jitter between nothing and a ceiling that doubles with each failure; never less than the site asks for. */
export function getRetryDelay(failures: number, retryAfterMs: number | null, random = Math.random): number {
  const ceiling = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(failures, 20));
  return Math.max(250, ceiling * random(), retryAfterMs ?? 0);
}

/** The same for the stream of pokes: a site that starts again is not asked by all its desks in one instant. */
export const getReopenDelay = (failures: number, random = Math.random): number =>
  Math.max(250, Math.min(longestReopenMs, 2 * firstRetryMs * 2 ** Math.min(failures, 20)) * random());

/** Every desk hears of a change at once: they come one after the other, within a part of a second. */
export const getPokeDelay = (random = Math.random): number => 200 * random();
