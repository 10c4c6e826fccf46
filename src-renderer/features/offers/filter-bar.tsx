import { Group } from '@mantine/core';
import type { OfferFacets, OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FacetFilter } from './facet-filter.tsx';
import { contractCodes, sourceCodes, stateCodes } from './offer-codes.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';

type Props = { query: OfferQuery; facets: OfferFacets | undefined; change: ChangeOffersAddress };

/** What the list is narrowed by. Every choice is in the address, so that a view can be kept or sent. */
export function FilterBar({ query, facets, change }: Props) {
  const t = useT();
  const territories = [...new Set([...Object.keys(facets?.territories ?? {}), ...query.territories])].toSorted();
  return (
    <Group gap={6} role="group" aria-label={t('offers.filters')}>
      <FacetFilter
        name={t('offers.filter.states')}
        codes={stateCodes}
        label={(code) => t(`offers.state.${code}`)}
        counts={facets?.states}
        chosen={query.states}
        onChange={(states) => change({ states })}
      />
      <FacetFilter
        name={t('offers.filter.contractTypes')}
        codes={contractCodes}
        label={(code) => t(`offers.contract.${code}`)}
        counts={facets?.contractTypes}
        chosen={query.contractTypes}
        onChange={(contractTypes) => change({ contractTypes })}
      />
      <FacetFilter
        name={t('offers.filter.territories')}
        codes={territories}
        label={(code) => code}
        counts={facets?.territories}
        chosen={query.territories}
        onChange={(chosen) => change({ territories: chosen })}
        findLabel={t('offers.filter.find')}
      />
      <FacetFilter
        name={t('offers.filter.sources')}
        codes={sourceCodes}
        label={(code) => t(`offers.source.${code}`)}
        counts={facets?.sources}
        chosen={query.sources}
        onChange={(sources) => change({ sources })}
      />
    </Group>
  );
}
