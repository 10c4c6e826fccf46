import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDesk } from '../../../app/desk/desk-client.ts';

/** Someone who only passes from one offer to the next asks nothing more of core. In milliseconds. */
const restsFor = 120;
/** While offers are still being compared for the first time. */
const askAgainAfter = 1000;

/** The offers near the open one; undefined until they are known. */
export function useNearOffers(id: string) {
  const { orpc } = useDesk();
  const [rests, setRests] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRests(true), restsFor);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({
    ...orpc.offers.near.queryOptions({ input: { id } }),
    enabled: rests,
    refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? askAgainAfter : false),
  });
  return data;
}
