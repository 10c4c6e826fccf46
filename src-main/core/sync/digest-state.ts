import { z } from 'zod';
import { instant } from '../../domain/text.ts';
import type { Store } from '../store/store.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const whileMs = 10 * 60_000;

/** What this desk remembers of comparing itself with the site. */
const digestState = z.object({
  /** When it is next to be done. */
  nextAt: instant,
  /** Since when repairs are counted: at most a day. */
  since: instant,
  /** How often each bucket was repaired since then. */
  repairs: z.record(z.string(), z.number().int()),
  /** So much differed that all was read anew: once a day at most. */
  readAnew: z.boolean(),
  /** Buckets that differ again however often they are repaired. */
  stubborn: z.object({ at: instant, buckets: z.number().int() }).nullable(),
  /** Records that were put right, ever. */
  repaired: z.number().int(),
});
export type DigestState = z.infer<typeof digestState>;
const setting = 'sync.digest';

export function readDigestState(store: Store, now: Date): DigestState {
  const at = now.toISOString();
  const state = store.readSetting(setting, digestState) ?? { nextAt: at, since: at, repairs: {}, readAnew: false, stubborn: null, repaired: 0 };
  return Math.abs(now.getTime() - Date.parse(state.since)) < dayMs ? state : { ...state, since: at, repairs: {}, readAnew: false };
}

export const saveDigestState = (store: Store, state: DigestState): void => store.saveSetting(setting, state);

/** A clock that was put back by more than a day waits for nothing. */
export const isDigestDue = ({ nextAt }: DigestState, now: Date): boolean => {
  const wait = Date.parse(nextAt) - now.getTime();
  return wait <= 0 || wait > dayMs;
};

const putOff = (state: DigestState, now: Date, ms: number): DigestState => ({ ...state, nextAt: new Date(now.getTime() + ms).toISOString() });
/** Found equal, or given up for today. */
export const putOffADay = (state: DigestState, now: Date): DigestState => putOff(state, now, dayMs);
/** It could not be done. */
export const putOffAnHour = (state: DigestState, now: Date): DigestState => putOff(state, now, hourMs);
/** Someone is at work here: each exchange that this brings about need not try. */
export const putOffAWhile = (state: DigestState, now: Date): DigestState => putOff(state, now, whileMs);

/** All was read for the first time, a moment ago. In the caller's transaction. */
export const putOffFirstDigest = (store: Store, now: Date): void => saveDigestState(store, putOffADay(readDigestState(store, now), now));

/** All was read anew: it is compared at once. In the caller's transaction. */
export function makeDigestDue(store: Store): void {
  const state = store.readSetting(setting, digestState);
  if (state) saveDigestState(store, { ...state, nextAt: new Date(0).toISOString() });
}
