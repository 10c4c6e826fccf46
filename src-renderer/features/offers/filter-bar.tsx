import { Group } from '@mantine/core';
import type { OfferFacets, OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FacetFilter } from './facet-filter.tsx';
import { nameFilters } from './name-filters.ts';
import { contractCodes, sourceCodes, stateCodes } from './offer-codes.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';

type Props = { query: OfferQuery; facets: OfferFacets | undefined; change: ChangeOffersAddress };

/** What the list is narrowed by. Every choice is in the address, so that a view can be kept or sent. */
export function FilterBar({ query, facets, change }: Props) {
  const t = useT();
  const names = nameFilters(t);
  const territories = [...new Set([...Object.keys(facets?.territories ?? {}), ...query.territories])].toSorted();
  return (
    <Group gap={6} role="group" aria-label={t('offers.filters')}>
      <FacetFilter
        {...names.states}
        codes={stateCodes}
        counts={facets?.states}
        chosen={query.states}
        onChange={(states) => change({ states })}
      />
      <FacetFilter
        {...names.contractTypes}
        codes={contractCodes}
        counts={facets?.contractTypes}
        chosen={query.contractTypes}
        onChange={(contractTypes) => change({ contractTypes })}
      />
      <FacetFilter
        {...names.territories}
        codes={territories}
        counts={facets?.territories}
        chosen={query.territories}
        onChange={(chosen) => change({ territories: chosen })}
        findLabel={t('offers.filter.find')}
      />
      <FacetFilter
        {...names.sources}
        codes={sourceCodes}
        counts={facets?.sources}
        chosen={query.sources}
        onChange={(sources) => change({ sources })}
      />
    </Group>
  );
}
