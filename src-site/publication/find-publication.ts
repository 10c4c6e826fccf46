import { readDayInFrance } from '../../src-main/domain/day-in-france.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { addPublicationDays, canProlong, findLastDay } from '../../src-main/domain/offer/publication.ts';
import type { PublicationLink } from '../../src-main/domain/offer/publication-link.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { Queries } from '../database/database.ts';

/** An offer to which someone came by a link that opens it. */
export type FoundPublication = { id: string; offer: OfferFields; link: PublicationLink };

/**
 * What the recruiter finds there. `lastDay` null: no end is set. `longer`: the days of publication that prolonging would give, null where
 * it cannot; `isProlonged`: it has, by this link. `over`: it is not shown any more, since that day.
 */
export type Standing = { is: 'shown'; lastDay: string | null; longer: number | null; isProlonged: boolean } | { is: 'over'; since: string };

/** The offer that this token opens; undefined for a wrong link and one that was taken back alike. One look-up, whatever the token. */
export async function findPublication(queries: Queries, token: string): Promise<FoundPublication | undefined> {
  const hash = hashToken(token);
  const [row] = await queries.query<{ id: string; payload: string }>(
    `select r.id, r.payload::text as payload from publication_link l join sync_row r on r.entity = 'offer' and r.id = l.id and not r.deleted where l.hash = $1`,
    [hash],
  );
  return row === undefined ? undefined : checkPublication(row.id, JSON.parse(row.payload) as OfferFields, hash);
}

/** Looked at again in the offer itself, which a server of an earlier version may have written. */
export function checkPublication(id: string, offer: OfferFields, hash: string): FoundPublication | undefined {
  const link = offer.publicationLinks?.find((one) => one.hash === hash);
  return link === undefined || readStanding(offer, link) === null ? undefined : { id, offer, link };
}

/** Where the offer stands for who holds this link; null before it is published, and once it went back to the team. */
export function readStanding(offer: OfferFields, { id, days }: PublicationLink, now = new Date()): Standing | null {
  const lastDay = findLastDay(offer);
  if (offer.state === 'closed' || offer.state === 'archived') return offer.publishedAt === null ? null : { is: 'over', since: readDayInFrance(new Date(offer.closedAt ?? now)) };
  if (offer.state !== 'published') return null;
  if (lastDay !== null && lastDay < readDayInFrance(now)) return { is: 'over', since: lastDay };
  const isProlonged = offer.recruiterActs?.some(({ kind, link }) => kind === 'prolong' && link === id) ?? false;
  return { is: 'shown', lastDay, isProlonged, longer: isProlonged || !canProlong(offer) ? null : addPublicationDays(offer, days, readDayInFrance(now)) };
}
