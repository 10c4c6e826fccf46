import { useQuery } from '@tanstack/react-query';
import type { RefusalEvidence } from '../../../../src-main/domain/line/propose-articles.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import type { BulkRun } from './use-bulk-run.ts';

/** What speaks for an article in a refusal of the chosen offers; undefined until all of them were looked at. */
export function useBulkEvidence({ report }: BulkRun): RefusalEvidence | undefined {
  const { orpc } = useDesk();
  const isReady = report?.act === 'refuse' && report.state === 'ready';
  // Asked again when the choice changes: `run.choose` makes all that was asked of `bulk` old.
  const { data } = useQuery({ ...orpc.bulk.evidence.queryOptions({ input: { id: report?.id ?? '' } }), enabled: isReady, gcTime: 0 });
  return isReady ? data : undefined;
}
