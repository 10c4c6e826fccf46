import type { ValiseSummary } from '../../contract/desk/valise.ts';
import type { OpenedValise } from '../../valise/read-valise.ts';
import type { Verdict } from './judge-valise.ts';

/** What a valise holds, as a person is told before it is taken. */
export function summarizeValise({ header, head, end }: OpenedValise, verdict: Verdict, now: Date): ValiseSummary {
  const { id, at, expires } = header;
  const isRecords = head.content === 'records';
  return {
    id, at, expires,
    content: head.content,
    by: head.by,
    asOf: head.asOf,
    counts: end.counts,
    total: end.total,
    files: end.files,
    scopes: isRecords ? head.scopes : [],
    firstFor: isRecords ? (head.first?.userName ?? null) : null,
    fromLater: Date.parse(at) > now.getTime() + 60 * 60_000,
    refusal: verdict.take === 'nothing' ? verdict.why : null,
  };
}
