import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { BulkDecision, BulkReport } from '../../../../src-main/contract/desk/bulk.ts';
import type { OfferQuery } from '../../../../src-main/contract/desk/offers.ts';
import type { BulkAct, BulkVerdict } from '../../../../src-main/domain/offer/bulk.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';

/** While offers are looked at or dealt with. In milliseconds. */
const askAgainAfter = 400;
const isWorking = (report: BulkReport | undefined) => report?.state === 'reading' || report?.state === 'applying';

/** The act on the offers of `query`: looked at from when it is chosen, and done when it is asked for. */
export function useBulkRun(query: OfferQuery, act: BulkAct) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const begun = useQuery({ queryKey: ['bulk.begin', query, act], queryFn: () => client.bulk.begin({ query, act }), staleTime: Infinity, gcTime: 0, retry: false, refetchOnWindowFocus: false });
  const id = begun.data?.id;
  const options = orpc.bulk.report.queryOptions({ input: { id: id ?? '' } });
  // A first report that failed must not leave the panel at what the beginning said.
  const { data = begun.data } = useQuery({ ...options, enabled: id !== undefined, refetchInterval: ({ state }) => (isWorking(state.data ?? begun.data) ? askAgainAfter : false) });
  const report = data?.act === act ? data : undefined;
  const state = report?.state;
  useEffect(() => {
    if (state === 'applied' || state === 'stopped' || state === 'failed') void queries.invalidateQueries({ queryKey: orpc.offers.key() });
    if (state !== undefined) void queries.invalidateQueries({ queryKey: orpc.bulk.rows.key() });
  }, [state, orpc, queries]);

  const ask = useCallback(
    async (question: () => Promise<BulkReport>): Promise<void> => {
      try {
        const answer = await question();
        queries.setQueryData(orpc.bulk.report.queryKey({ input: { id: answer.id } }), answer);
        await queries.invalidateQueries({ queryKey: orpc.bulk.key() });
      } catch (error) {
        showProblem(error);
      }
    },
    [queries, orpc, showProblem],
  );
  return {
    report,
    failed: begun.isError,
    stop: () => id !== undefined && void ask(() => client.bulk.stop({ id })),
    choose: (place: number | null, verdict: BulkVerdict, isChosen: boolean) => id !== undefined && void ask(() => client.bulk.choose({ id, place, verdict, isChosen })),
    apply: (name: string, decision: BulkDecision) => id !== undefined && void ask(() => client.bulk.apply({ id, name, decision })),
  };
}
export type BulkRun = ReturnType<typeof useBulkRun>;
