// Without zod, so that the first screen of the window does not have to load it.

/** What a record of before lacks counts as null. */
type Published = { publishedAt?: string | null; publicationDays?: number | null; applyBy?: string | null };
const dayMs = 86_400_000;
/** No publication lasts longer, however often it is prolonged. */
export const longestPublication = 3660;
/** An offer whose last day is so near is said to end soon. */
export const soonDays = 7;

/**
 * The last day on which a published offer is shown; null if none is set. Counted from the moment at which the site published it, so that
 * no desk's clock counts; and never after the last day to apply.
 */
export function findLastDay({ publishedAt = null, publicationDays = null, applyBy = null }: Published): string | null {
  if (publishedAt === null || publicationDays === null) return applyBy;
  const last = addDays(publishedAt, publicationDays);
  return applyBy !== null && applyBy < last ? applyBy : last;
}

/** True if more days would show it for longer: without an end there is nothing to prolong, and the last day to apply stands. */
export const canProlong = ({ publishedAt = null, publicationDays = null, applyBy = null }: Published): boolean =>
  publishedAt !== null && publicationDays !== null && publicationDays < longestPublication && (applyBy === null || applyBy > addDays(publishedAt, publicationDays));

/** The days of publication, with `days` more from its last day, or from `today` if that is over. */
export function addPublicationDays({ publishedAt = null, publicationDays = null }: Published, days: number, today: string): number {
  const asked = publicationDays ?? 0;
  const over = publishedAt === null ? 0 : Math.max(0, countDay(today) - countDay(publishedAt) - asked);
  return Math.min(longestPublication, asked + over + days);
}

const countDay = (iso: string): number => Math.floor(Date.parse(iso) / dayMs);
const addDays = (iso: string, days: number): string => new Date((countDay(iso) + days) * dayMs).toISOString().slice(0, 10);
