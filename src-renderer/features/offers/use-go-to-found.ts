import { useCallback, useEffect, useRef, useState } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import type { OfferList } from './use-offer-list.ts';
import type { OpenOffer } from './use-open-offer.ts';

type Parts = { query: OfferQuery; /** The offer that the address names. */ id: string | undefined; list: OfferList; open: OpenOffer; /** Leaves the open offer for none. */ close: () => void };

/**
 * Whoever asks for another list, or comes out of the search, goes on with what is found: their keys would act on an offer that the list does
 * not hold. Where nothing is found, none is open. An offer that is found too stays open. The answer calls it after `text` was typed, which the list follows a moment later.
 */
export function useGoToFound({ query, id, list, open, close }: Parts): (text: string) => void {
  const [left, setLeft] = useState<{ text: string } | null>(null);
  const seen = useRef({ query, id, left });
  const waits = useRef(false);
  useEffect(() => {
    const { current } = seen;
    // A link to an offer says which one is to be open, whatever the list.
    if (query !== current.query) waits.current = id !== undefined && id === current.id;
    const isLeaving = left !== current.left && left?.text === query.text;
    if (isLeaving) waits.current = true;
    seen.current = { query, id, left: isLeaving ? left : current.left };
    const isUnknown = list.busy || (list.rows.length === 0 && list.unread > 0) || (id !== undefined && open.row === null && !open.failed);
    if (!waits.current || isUnknown) return;
    waits.current = false;
    const [first] = list.rows;
    if (first === undefined && id !== undefined) close();
    else if (first !== undefined && (open.row === null || !list.rows.includes(open.row))) open.openRow(first);
  });
  return useCallback((text: string) => setLeft({ text }), []);
}
