import type { OutcomeAsk } from '../../src-main/domain/outcome/outcome.ts';
import type { OutcomeSide } from '../../src-main/domain/outcome/outcome-words.ts';
import type { Queries } from '../database/database.ts';
import type { SiteRecord } from '../records/site-record.ts';

type Link = { hash: string; id: string; side: OutcomeSide; until: string };

/** Keeps the links of both sides in step with the offers, inside the transaction that writes them. One that was answered stays. */
export async function keepOutcomeLinks(queries: Queries, records: readonly SiteRecord[]): Promise<void> {
  const offers = records.filter(({ entity }) => entity === 'offer');
  if (offers.length === 0) return;
  const links = offers.flatMap(({ id, deleted, fields }) => (deleted ? [] : ((fields['outcomesAsked'] ?? []) as OutcomeAsk[]).flatMap((ask) => listLinks(id, ask))));
  await queries.query('delete from outcome_link where id = any($1::text[]) and answered is null and hash <> all($2::text[])', [offers.map(({ id }) => id), links.map(({ hash }) => hash)]);
  if (links.length === 0) return;
  // A hash that another offer bears already was copied from it: the first one stands.
  await queries.query(
    `insert into outcome_link (hash, id, side, until)
     select x.hash, x.id, x.side, x.until from json_to_recordset($1::json) as x(hash text, id text, side text, until timestamptz)
     order by x.hash on conflict do nothing`,
    [JSON.stringify(links)],
  );
}

const listLinks = (id: string, { recruiter, candidate, until }: OutcomeAsk): Link[] => [
  { hash: recruiter, id, side: 'recruiter', until },
  { hash: candidate, id, side: 'candidate', until },
];
