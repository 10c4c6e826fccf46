import type Database from 'better-sqlite3';
import type { OfferQuery } from '../../contract/desk/offers.ts';
import { makeFilters } from './filter-offers.ts';
import { getOfferColumns } from './offer-columns.ts';
import { getOfferOrder } from './offer-order.ts';
import { matchSearch } from './search/match-search.ts';
import type { Hits } from './search-offers.ts';

/** The rows of all offers that fit `query`, in its order. Falling is the exact reverse of rising. `now`: what "since a week" is counted from; `held`: rows that colleagues have. */
export function listOfferIds(db: Database.Database, query: OfferQuery, now: Date = new Date(), held: ReadonlySet<number> = new Set()): Int32Array {
  const order = getOfferOrder(db, query.sort, { now, held });
  const hits = matchSearch(db, query.text, now);
  const isFiltered = query.states.length + query.contractTypes.length + query.territories.length + query.sources.length > 0;
  const fits = hits === null && !isFiltered ? order.slice() : keepFitting(db, query, order, hits);
  return query.descending ? fits.reverse() : fits;
}

function keepFitting(db: Database.Database, query: OfferQuery, order: Int32Array, hits: Hits | null): Int32Array {
  const columns = getOfferColumns(db);
  const filters = makeFilters(query, columns).map(({ name, passes }) => ({ codes: columns.codes[name], passes }));
  const fits = new Int32Array(hits === null ? order.length : hits.count);
  let count = 0;
  next: for (let i = 0; i < order.length; i++) {
    const row = order[i] ?? 0;
    if (hits !== null && hits.has[row] === 0) continue;
    for (const { codes, passes } of filters) if (passes[codes[row] ?? 0] !== 1) continue next;
    fits[count++] = row;
  }
  return fits.slice(0, count);
}

/** Little-endian 32-bit integers, as in the memory of every machine that Bureau runs on, as base64. */
export const encodeRows = (rows: Int32Array): string => Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength).toString('base64');
