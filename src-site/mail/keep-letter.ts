import type { SiteLetter, SiteLetterState } from '../../src-main/contract/site/letters.ts';
import { canWrite } from '../../src-main/domain/record/permission.ts';
import type { Database } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';

/** Letters of one person in a day: a token that was stolen does not make the site send to everybody. */
const mostInADay = 1000;

/**
 * Keeps a letter until it is sent, once, whatever comes again under its id; answers where it is. Only who may write an offer that they see
 * writes to its contact, and to nobody else: the site is no relay. Throws FORBIDDEN.
 */
export async function keepLetter(db: Database, { userId, roles, scopes }: Person, { id, offer, to, subject, text, again }: SiteLetter): Promise<SiteLetterState> {
  const known = await readLetter(db, userId, id);
  const isAgain = again && (known?.state === 'refused' || known?.state === 'uncertain');
  if (known !== undefined && !isAgain) return known;
  const [row] = await db.query<{ email: string | null }>(
    `select readable(payload) ->> 'contactEmail' as email from sync_row where entity = 'offer' and id = $1 and not deleted and scopes && $2::text[]`,
    [offer, scopes],
  );
  if (!canWrite(roles, 'offer') || row?.email?.toLowerCase() !== to.toLowerCase()) throw makeSiteError('FORBIDDEN');
  const [today] = await db.query<{ count: number }>(`select count(*)::integer as count from site_letter where user_id = $1 and made_at > now() - interval '1 day'`, [userId]);
  if ((today?.count ?? 0) >= mostInADay) throw makeSiteError('TOO_MANY_REQUESTS');
  await db.query(
    `insert into site_letter as old (id, user_id, recipient, subject, body) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set state = 'waiting', at = now(), recipient = excluded.recipient, subject = excluded.subject, body = excluded.body, tries = 0, next_at = null, code = null, reply = null
       where $6::boolean and old.user_id = $2 and old.state in ('refused', 'uncertain')`,
    [id, userId, to, subject, text, isAgain],
  );
  const kept = await readLetter(db, userId, id);
  // Somebody else has a letter of that id.
  if (kept === undefined) throw makeSiteError('FORBIDDEN');
  return kept;
}

/** Where a letter of this person is; undefined if they have none of that id. */
export async function readLetter(db: Database, userId: string, id: string): Promise<SiteLetterState | undefined> {
  const [row] = await db.query<Omit<SiteLetterState, 'state'> & { state: SiteLetterState['state'] | 'sending' }>('select state, code, reply from site_letter where id = $1 and user_id = $2', [id, userId]);
  return row && { ...row, state: row.state === 'sending' ? 'waiting' : row.state };
}

/** What became of letters is told for thirty days. Answers how many are forgotten. */
export async function forgetLetters(db: Database): Promise<number> {
  return (await db.query(`delete from site_letter where state in ('sent', 'refused', 'uncertain') and at < now() - interval '30 days' returning 1`, [])).length;
}
