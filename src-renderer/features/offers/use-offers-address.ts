import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import { type OffersSearch, parseOffersSearch, toOfferQuery } from './offers-search.ts';

/** What the address says of the offers screen, and the way to change it. Only opening a new view adds a step back. */
export function useOffersAddress() {
  const search: OffersSearch = useSearch({ from: '/offers' });
  const navigate = useNavigate();
  const isHere = useStillHere('/offers');
  // The list does not depend on which offer is open.
  const { id, edit, ...shown } = search;
  const key = JSON.stringify(shown);
  const query = useMemo(() => toOfferQuery(parseOffersSearch(JSON.parse(key) as Record<string, unknown>)), [key]);
  const change = useCallback(
    (changes: { [Name in keyof OffersSearch]: OffersSearch[Name] | undefined }, { replace = true } = {}) => {
      if (!isHere()) return;
      void navigate({ to: '/offers', search: (old) => parseOffersSearch({ ...old, ...('id' in changes && { edit: undefined }), ...changes }), replace });
    },
    [navigate, isHere],
  );
  /** The same list, on paper. */
  const print = () => void navigate({ to: '/offers/print', search: parseOffersSearch({ ...search, id: undefined, edit: undefined }) });
  return { id, edit, query, change, print };
}
export type ChangeOffersAddress = ReturnType<typeof useOffersAddress>['change'];
