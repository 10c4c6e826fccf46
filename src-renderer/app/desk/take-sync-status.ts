import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';

/**
 * Puts what core has just told of the exchanges in the place of what was known. An answer that is still on its way was
 * written before: it must not come over it, or the window would say "exchanging" until the next exchange.
 */
export function takeSyncStatus(queries: QueryClient, queryKey: QueryKey, status: SyncStatus): void {
  void queries.cancelQueries({ queryKey });
  queries.setQueryData(queryKey, status);
}
