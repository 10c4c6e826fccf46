import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import { type OffersSearch, parseOffersSearch, toOfferQuery } from './offers-search.ts';

/** What the address says of the offers screen, and the way to change it. Only opening a new view adds a step back. */
export function useOffersAddress() {
  const search: OffersSearch = useSearch({ from: '/offers' });
  const navigate = useNavigate();
  const router = useRouter();
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
  /** The offer of the address that is on its way; of the address that is there, when none is. */
  const readComing = useCallback(() => parseOffersSearch(router.latestLocation.search).id, [router]);
  /** The address catches up with an offer that is shown already, unless what it says by now is none of those that were `left` for it. */
  const follow = useCallback(
    (id: string, left: readonly (string | undefined)[]) => {
      if (left.includes(readComing())) change({ id });
    },
    [readComing, change],
  );
  /** The same list, on paper. */
  const print = () => void navigate({ to: '/offers/print', search: parseOffersSearch({ ...search, id: undefined, edit: undefined }) });
  return { id, readComing, edit, query, change, follow, print };
}
export type ChangeOffersAddress = ReturnType<typeof useOffersAddress>['change'];
export type OfferAddress = Pick<ReturnType<typeof useOffersAddress>, 'id' | 'readComing' | 'follow'>;
