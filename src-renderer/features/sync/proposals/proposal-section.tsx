import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProposalEntry } from '../../../../src-main/contract/desk/proposals.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { describeWhen } from '../../../ui/record-words/describe-when.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { ProposalAnswer } from './proposal-answer.tsx';
import { ProposedChange } from './proposed-change.tsx';

const readItems = (page: ProposalEntry[]) => page;
const getNext = getNextPlace<ProposalEntry>(({ place }) => place);

/** Changes that someone proposes: those that wait for an answer, then those that have had one. */
export function ProposalSection() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: counts } = useQuery(orpc.proposals.counts.queryOptions());
  const open = usePages(
    orpc.proposals.list.infiniteOptions({ input: (after: number | null) => ({ open: true, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const closed = usePages(
    orpc.proposals.list.infiniteOptions({ input: (after: number | null) => ({ open: false, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const items = [...open.items, ...closed.items];
  const columns = useMemo(
    (): TableColumn<ProposalEntry>[] => [
      { label: t('sync.column.record'), width: 'minmax(0, 1.2fr)', render: ({ entity, recordId, recordTitle }) => <RecordLink entity={entity} id={recordId} title={recordTitle} /> },
      { label: t('sync.column.proposal'), width: 'minmax(0, 2fr)', render: (proposal) => <ProposedChange proposal={proposal} /> },
      { label: t('sync.column.by'), width: 'minmax(0, 1fr)', render: ({ own, by, at }) => t('sync.clash.author', { you: String(own), by, when: describeWhen(at, t, format) }) },
      { label: t('sync.column.answer'), width: 'minmax(0, 1.4fr)', render: (proposal) => <ProposalAnswer proposal={proposal} /> },
    ],
    [t, format],
  );
  const onEnd = open.items.length < (counts?.open ?? 0) ? open.onEnd : closed.onEnd;
  return (
    <SyncSection name="proposals" count={counts?.open ?? 0}>
      {items.length > 0 && (
        <WindowedTable titleId={getSectionTitle('proposals')} columns={columns} items={items} count={counts ? counts.open + counts.closed : items.length} keyOf={({ id }) => id} onEnd={onEnd} />
      )}
    </SyncSection>
  );
}
