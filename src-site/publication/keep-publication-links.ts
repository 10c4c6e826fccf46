import type { PublicationLink } from '../../src-main/domain/offer/publication-link.ts';
import type { Queries } from '../database/database.ts';
import type { SiteRecord } from '../records/site-record.ts';

/** Keeps the links by which recruiters prolong or close in step with the offers, inside the transaction that writes them. */
export async function keepPublicationLinks(queries: Queries, records: readonly SiteRecord[]): Promise<void> {
  const offers = records.filter(({ entity }) => entity === 'offer');
  if (offers.length === 0) return;
  const links = offers.flatMap(({ id, deleted, fields }) => (deleted ? [] : ((fields['publicationLinks'] ?? []) as PublicationLink[]).map(({ hash }) => ({ hash, id }))));
  await queries.query('delete from publication_link where id = any($1::text[]) and hash <> all($2::text[])', [offers.map(({ id }) => id), links.map(({ hash }) => hash)]);
  if (links.length === 0) return;
  // A hash that another offer bears already was copied from it: the first one stands.
  await queries.query(
    `insert into publication_link (hash, id) select x.hash, x.id from json_to_recordset($1::json) as x(hash text, id text)
     order by x.hash on conflict do nothing`,
    [JSON.stringify(links)],
  );
}
