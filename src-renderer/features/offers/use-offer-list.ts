import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { decodeRowIds } from '../../ui/data-grid/decode-row-ids.ts';

const none = new Int32Array(0);
const readIds = ({ total, rows, unread }: { total: number; rows: string; unread: number }) => ({ total, unread, rows: decodeRowIds(rows) });
/** While a search by alert is still reading offers. In milliseconds. */
const askAgainAfter = 1000;

/** Which offers fit `query`, in order. The former list stays while the next one is on its way. */
export function useOfferList(query: OfferQuery) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const asked = useDeferredValue(query);
  const ids = useQuery({ ...orpc.offers.ids.queryOptions({ input: asked, select: readIds }), placeholderData: keepPreviousData, refetchInterval: ({ state }) => ((state.data?.unread ?? 0) > 0 ? askAgainAfter : false) });
  // Core answers one question after the other: the counts, dearer, are asked once the list is there to be read.
  const facets = useQuery({ ...orpc.offers.facets.queryOptions({ input: asked }), placeholderData: keepPreviousData, enabled: ids.data !== undefined });
  const getQuery = useCallback((rows: number[]) => orpc.offers.rows.queryOptions({ input: { rows } }), [orpc]);
  /** The id of a row that was read already; undefined of another. */
  const peekId = useCallback(
    (row: number) => {
      for (const [, rows] of queries.getQueriesData<{ row: number; id: string }[]>({ queryKey: orpc.offers.rows.key() })) {
        const known = rows?.find((other) => other.row === row);
        if (known) return known.id;
      }
      return undefined;
    },
    [queries, orpc],
  );
  /** The id of a row of the list; undefined if the row is gone. */
  const findId = useCallback(
    async (row: number) => {
      const known = peekId(row);
      if (known !== undefined) return known;
      const [found] = await queries.fetchQuery(orpc.offers.rows.queryOptions({ input: { rows: [row] } }));
      return found?.id;
    },
    [queries, orpc, peekId],
  );
  return {
    rows: ids.data?.rows ?? none,
    total: ids.data?.total,
    unread: ids.data?.unread ?? 0,
    failed: ids.isError,
    busy: ids.isPlaceholderData || asked !== query,
    facets: facets.data,
    getQuery,
    peekId,
    findId,
  };
}
export type OfferList = ReturnType<typeof useOfferList>;
