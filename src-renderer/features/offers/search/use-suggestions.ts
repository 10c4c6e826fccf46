import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OfferFacets } from '../../../../src-main/contract/desk/offers.ts';
import type { Typed } from '../../../../src-main/domain/search/find-typed.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { listSuggestions, type Suggestion } from './list-suggestions.ts';

/** What could complete what is being typed; employers and places are asked of core. */
export function useSuggestions(typed: Typed | null, facets: OfferFacets | undefined): Suggestion[] {
  const { orpc } = useDesk();
  const t = useT();
  const format = useFormat();
  const of = typed?.kind === 'value' && (typed.operator === 'employer' || typed.operator === 'place') ? typed.operator : null;
  const begins = typed?.kind === 'value' ? typed.value : '';
  const names = useQuery({ ...orpc.offers.names.queryOptions({ input: { of: of ?? 'employer', begins } }), enabled: of !== null, placeholderData: keepPreviousData });
  return listSuggestions(typed, facets, of === null ? [] : (names.data ?? []), { t, format });
}
