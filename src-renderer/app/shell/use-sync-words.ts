import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-client.ts';
import { describeSync } from './describe-sync.ts';
import { useNow } from './use-now.ts';

/** The state of the exchanges in words, kept up with the clock while something is held; undefined until core has told it. */
export function useSyncWords() {
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  const now = useNow(15_000, status !== undefined && status.held > 0);
  return status && describeSync(status, now);
}
