import { useEffect, useRef } from 'react';
import type { OfferDetail } from '../../../src-main/contract/desk/offers.ts';
import { useDesk } from '../../app/desk/desk-client.ts';

/**
 * Claims a received offer that stays open for so many seconds (0: never), and gives it back when one leaves it: going through the list with
 * the arrows claims nothing. What a person claimed with its key is theirs to give back. Nobody is told of a claim that could not be made.
 */
export function useClaimByOpening(offer: Pick<OfferDetail, 'id' | 'fields'> | undefined, seconds: number): void {
  const { client } = useDesk();
  /** Claimed here by looking, in this window. */
  const own = useRef(new Set<string>());
  const id = offer?.id;
  const isWaiting = offer?.fields.state === 'received';
  useEffect(() => {
    if (id === undefined || seconds === 0 || !isWaiting) return;
    const timer = setTimeout(() => {
      own.current.add(id);
      client.offers.look({ id, isLooking: true }).catch(() => own.current.delete(id));
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [client, id, isWaiting, seconds]);
  useEffect(() => {
    const { current } = own;
    return () => {
      if (id === undefined || !current.delete(id)) return;
      // A claim that is not given back expires as any other does.
      client.offers.look({ id, isLooking: false }).catch(() => {});
    };
  }, [client, id]);
}
