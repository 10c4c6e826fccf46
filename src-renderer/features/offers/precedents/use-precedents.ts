import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useUntilRead } from '../../../ui/near/use-until-read.ts';

/** The closest past decisions on other offers; undefined until they are known. */
export function usePrecedents(id: string) {
  const { orpc } = useDesk();
  const { data } = useQuery({ ...orpc.offers.precedents.queryOptions({ input: { id } }), ...useUntilRead() });
  return data;
}
