import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useRests } from './use-rests.ts';

/** While offers are still being compared for the first time. In milliseconds. */
const askAgainAfter = 1000;

/** The offers near the open one; undefined until they are known. */
export function useNearOffers(id: string) {
  const { orpc } = useDesk();
  const rests = useRests();
  const { data } = useQuery({
    ...orpc.offers.near.queryOptions({ input: { id } }),
    enabled: rests,
    refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? askAgainAfter : false),
  });
  return data;
}
