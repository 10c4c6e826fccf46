import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useUntilRead } from '../../../ui/near/use-until-read.ts';

/** The offers near the open one; undefined until they are known. */
export function useNearOffers(id: string) {
  const { orpc } = useDesk();
  const { data } = useQuery({ ...orpc.offers.near.queryOptions({ input: { id } }), ...useUntilRead() });
  return data;
}
