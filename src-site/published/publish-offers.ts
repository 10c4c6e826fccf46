import { isPublicOffer } from '../../src-main/domain/offer/offer-state.ts';
import type { OfferFields } from '../../src-main/domain/offer/offer.ts';
import type { Queries } from '../database/database.ts';
import { joinLines } from '../database/join-lines.ts';
import type { SiteRecord } from '../records/site-record.ts';
import { foldText } from './fold-text.ts';
import { makePublishedOffer } from './make-published-offer.ts';

/** Keeps what the public sees in step with the offers, inside the transaction that writes them. */
export async function publishOffers(queries: Queries, records: readonly SiteRecord[]): Promise<void> {
  const offers = records.filter(({ entity }) => entity === 'offer');
  const isPublic = ({ deleted, fields }: SiteRecord) => !deleted && isPublicOffer((fields as OfferFields).state);
  const gone = offers.filter((offer) => !isPublic(offer)).map(({ id }) => id);
  const shown = offers.filter(isPublic).map(({ id, fields }) => makePublishedOffer(id, fields as OfferFields));
  const rows = shown.map((offer) => ({
    id: offer.id,
    published_at: offer.publishedAt,
    territory: offer.territory,
    contract_type: offer.contractType,
    until: offer.lastDay,
    search: foldText([offer.title, offer.employerName, offer.placeLabel, offer.description].join(' ')),
  }));
  if (gone.length > 0) await queries.query('delete from published_offer where id = any($1::text[])', [gone]);
  if (shown.length > 0)
    await queries.query(
      `insert into published_offer (id, published_at, territory, contract_type, until, search, payload)
       select x.id, x.published_at, x.territory, x.contract_type, x.until, x.search, x.payload::json
       from rows from (
         json_to_recordset($1::json) as (id text, published_at text, territory text, contract_type text, until text, search text),
         string_to_table($2::text, E'\\n')
       ) as x(id, published_at, territory, contract_type, until, search, payload)
       order by x.id
       on conflict (id) do update set published_at = excluded.published_at, territory = excluded.territory,
         contract_type = excluded.contract_type, until = excluded.until, search = excluded.search, payload = excluded.payload`,
      [JSON.stringify(rows), joinLines(shown)],
    );
}
