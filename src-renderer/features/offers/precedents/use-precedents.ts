import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useRests } from '../near/use-rests.ts';

/** While offers are still being read for the first time. In milliseconds. */
const askAgainAfter = 1000;

/** The closest past decisions on other offers; undefined until they are known. */
export function usePrecedents(id: string) {
  const { orpc } = useDesk();
  const rests = useRests();
  const { data } = useQuery({
    ...orpc.offers.precedents.queryOptions({ input: { id } }),
    enabled: rests,
    refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? askAgainAfter : false),
  });
  return data;
}
