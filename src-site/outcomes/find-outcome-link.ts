import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { OutcomeSide } from '../../src-main/domain/outcome/outcome-words.ts';
import { hashToken } from '../../src-main/valise/carried-mac.ts';
import type { Queries } from '../database/database.ts';

/** What stands at the end of a link. `title`, `employerName`: what the public could read of the offer. */
export type AskedOutcome = { id: string; side: OutcomeSide; answered: string | null; title: string; employerName: string | null };

/** The question that this token opens, answered or not; undefined for a wrong and a dead one alike. One look-up, whatever the token. */
export async function findAskedOutcome(queries: Queries, token: string): Promise<AskedOutcome | undefined> {
  const [row] = await queries.query<{ id: string; side: OutcomeSide; answered: string | null; payload: string }>(
    `select l.id, l.side, l.answered, r.payload::text as payload from outcome_link l join sync_row r on r.entity = 'offer' and r.id = l.id and not r.deleted
     where l.hash = $1 and l.until > now()`,
    [hashToken(token)],
  );
  if (row === undefined) return undefined;
  const { title, employerName, employerAnonymous } = JSON.parse(row.payload) as OfferFields;
  return { id: row.id, side: row.side, answered: row.answered, title, employerName: employerAnonymous ? null : employerName };
}
