import type { OfferQuery } from '../../contract/desk/offers.ts';
import type { ColumnName, OfferColumns } from './offer-columns.ts';
import { columnNames } from './offer-columns.ts';

const chosen = (query: OfferQuery): Record<ColumnName, readonly string[]> => ({
  state: query.states,
  contractType: query.contractTypes,
  territory: query.territories,
  source: query.sources,
});

/** For each filter that is set, which codes pass. */
export type Filters = { name: ColumnName; passes: Uint8Array }[];

/** The filters that `query` sets; one with nothing chosen lets everything pass and is left out. */
export function makeFilters(query: OfferQuery, columns: OfferColumns): Filters {
  const filters: Filters = [];
  for (const name of columnNames) {
    const values = chosen(query)[name];
    if (values.length === 0) continue;
    const passes = new Uint8Array(columns.values[name].length);
    columns.values[name].forEach((value, code) => {
      if (code > 0 && values.includes(value)) passes[code] = 1;
    });
    filters.push({ name, passes });
  }
  return filters;
}
