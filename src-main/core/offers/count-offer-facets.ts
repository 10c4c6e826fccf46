import type Database from 'better-sqlite3';
import type { OfferFacets, OfferQuery } from '../../contract/desk/offers.ts';
import { makeFilters } from './filter-offers.ts';
import { columnNames, getOfferColumns, type ColumnName } from './offer-columns.ts';
import { matchSearch } from './search/match-search.ts';

/**
 * How many offers each choice of each filter would show, the other filters and the search staying as they are: an
 * offer that fails one filter alone still counts for that one.
 */
export function countOfferFacets(db: Database.Database, query: OfferQuery, now: Date = new Date()): OfferFacets {
  const columns = getOfferColumns(db);
  const size = columns.codes.state.length;
  const hits = matchSearch(db, query.text, now);
  const filters = makeFilters(query, columns);
  const filterOf = columnNames.map((name) => filters.find((filter) => filter.name === name)?.passes ?? null);
  const codesOf = columnNames.map((name) => columns.codes[name]);
  const counts = columnNames.map((name) => new Uint32Array(columns.values[name].length));

  for (let row = 0; row < size; row++) {
    if (codesOf[0]?.[row] === 0 || (hits !== null && hits.has[row] === 0)) continue;
    let failed = -1;
    let failures = 0;
    for (let i = 0; i < filterOf.length; i++) {
      const passes = filterOf[i];
      if (passes && passes[codesOf[i]?.[row] ?? 0] !== 1) {
        failed = i;
        failures++;
      }
    }
    if (failures > 1) continue;
    for (let i = 0; i < counts.length; i++) {
      const column = counts[i];
      const code = codesOf[i]?.[row] ?? 0;
      if (column !== undefined && (failures === 0 || failed === i)) column[code] = (column[code] ?? 0) + 1;
    }
  }
  const named = (name: ColumnName) => {
    const column = counts[columnNames.indexOf(name)];
    return Object.fromEntries(columns.values[name].flatMap((value, code) => (code > 0 && column?.[code] ? [[value, column[code]]] : [])));
  };
  return { states: named('state'), contractTypes: named('contractType'), territories: named('territory'), sources: named('source') };
}
