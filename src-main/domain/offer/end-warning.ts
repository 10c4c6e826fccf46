// Without zod, so that the first screen of the window does not have to load it.
import { countDay } from './priority.ts';
import { canProlong, findLastDay } from './publication.ts';
import { readDayInFrance } from '../day-in-france.ts';

type Warned = {
  state: string;
  publishedAt: string | null;
  publicationDays?: number | null;
  applyBy?: string | null;
  publicationLinks?: readonly { at: string; letter?: string | null; address: string | null }[];
  followUpStopped?: object | null;
};
const dayMs = 86_400_000;

/**
 * From when on the recruiter of a published offer is to be told that its end is near, `warnDays` before; null where it cannot be prolonged,
 * where they have been told of this end already, or where nobody is to write any more. 0 days: never.
 */
export function findWarningTime(offer: Warned, warnDays: number): string | null {
  const { state, publicationLinks = [], followUpStopped = null } = offer;
  const last = findLastDay(offer);
  if (state !== 'published' || last === null || warnDays === 0 || followUpStopped !== null || !canProlong(offer)) return null;
  const from = new Date((countDay(last) - warnDays) * dayMs).toISOString();
  return publicationLinks.some(({ at, address }) => address !== null && at >= from) ? null : from;
}

/** True if it is time, and not too late. */
export function isWarningDue(offer: Warned, warnDays: number, now: Date): boolean {
  const from = findWarningTime(offer, warnDays);
  return from !== null && from <= now.toISOString() && (findLastDay(offer) ?? '') >= readDayInFrance(now);
}
