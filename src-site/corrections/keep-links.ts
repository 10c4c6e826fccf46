import { findAwaited } from '../../src-main/domain/offer/await-corrections.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { Queries } from '../database/database.ts';
import type { SiteRecord } from '../records/site-record.ts';

/**
 * Keeps the links of recruiters in step with the offers, inside the transaction that writes them: one for each offer that waits for
 * corrections, that of its standing decision. A link that was answered stays, for the same answer may be sent again.
 */
export async function keepCorrectionLinks(queries: Queries, records: readonly SiteRecord[]): Promise<void> {
  const offers = records.filter(({ entity }) => entity === 'offer');
  const waiting = offers.flatMap(({ id, deleted, fields }) => {
    const awaited = deleted ? null : findAwaited(fields as OfferFields);
    if (awaited === null) return [];
    const { hash, until, remindAt, closeAt, remindedAt } = awaited.link;
    return [{ id, hash, until, remind_at: remindedAt === null ? remindAt : null, close_at: closeAt }];
  });
  const ids = new Set(waiting.map(({ id }) => id));
  const settled = offers.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
  if (settled.length > 0) await queries.query('delete from correction_link where id = any($1::text[]) and answered is null', [settled]);
  if (waiting.length === 0) return;
  await queries.query('delete from correction_link where id = any($1::text[])', [[...ids]]);
  // A hash that another offer bears already was copied from it: the first one stands.
  await queries.query(
    `insert into correction_link (id, hash, until, remind_at, close_at)
     select x.id, x.hash, x.until, x.remind_at, x.close_at
     from json_to_recordset($1::json) as x(id text, hash text, until timestamptz, remind_at timestamptz, close_at timestamptz)
     order by x.id on conflict do nothing`,
    [JSON.stringify(waiting)],
  );
}
