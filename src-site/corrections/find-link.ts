import { findAwaited } from '../../src-main/domain/offer/await-corrections.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { Queries } from '../database/database.ts';

type Link = { id: string; hash: string; answered: string | null };
/** An offer that waits for its recruiter, who has just come by its link. */
export type AwaitedOffer = { id: string; offer: OfferFields; awaited: NonNullable<ReturnType<typeof findAwaited>> };

/** The link of this token, answered or not; undefined if there is none or its time is over. One look-up, whatever the token. */
export async function findLink(queries: Queries, token: string): Promise<Link | undefined> {
  const [link] = await queries.query<Link>('select id, hash, answered from correction_link where hash = $1 and until > now()', [hashToken(token)]);
  return link;
}

/** The offer that this token opens; undefined for a wrong, a used and a dead one alike. */
export async function findAwaitedOffer(queries: Queries, token: string): Promise<AwaitedOffer | undefined> {
  const hash = hashToken(token);
  const [row] = await queries.query<{ id: string; payload: string }>(
    `select r.id, r.payload::text as payload from correction_link l join sync_row r on r.entity = 'offer' and r.id = l.id and not r.deleted
     where l.hash = $1 and l.until > now() and l.answered is null`,
    [hash],
  );
  return row === undefined ? undefined : checkAwaited(row.id, JSON.parse(row.payload) as OfferFields, hash);
}

/** Looked at again in the offer itself, which a server of an earlier version may have moved. */
export function checkAwaited(id: string, offer: OfferFields, hash: string): AwaitedOffer | undefined {
  const awaited = findAwaited(offer);
  return awaited?.link.hash === hash ? { id, offer, awaited } : undefined;
}
