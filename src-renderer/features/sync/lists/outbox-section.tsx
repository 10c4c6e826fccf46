import { useMemo } from 'react';
import type { OutboxEntry } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { useNow } from '../../../app/shell/use-now.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { describeFields } from './describe-fields.ts';
import { OutboxState } from './outbox-state.tsx';

const readItems = (page: OutboxEntry[]) => page;
const getNext = getNextPlace<OutboxEntry>(({ line }) => line);

/** What waits to leave, in order, and when each leaves. */
export function OutboxSection({ count }: { count: number }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const lines = usePages(
    orpc.sync.outbox.infiniteOptions({ input: (after: number | null) => ({ after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const now = useNow(15_000, lines.items.some(({ state }) => state === 'held'));
  const columns = useMemo(
    (): TableColumn<OutboxEntry>[] => [
      { label: t('sync.column.record'), width: 'minmax(0, 2fr)', render: (line) => <RecordLink {...line} /> },
      { label: t('sync.column.fields'), width: 'minmax(0, 1.4fr)', render: (line) => describeFields(line, t, format) },
      { label: t('sync.column.done'), width: 'minmax(0, 1fr)', render: ({ at }) => format.instant(at) },
      { label: t('sync.column.state'), width: 'minmax(0, 2fr)', render: (line) => <OutboxState line={line} /> },
    ],
    // `now` makes "in 8 minutes" become "in 7 minutes".
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [t, format, now],
  );
  return (
    <SyncSection name="outbox" count={count}>
      {lines.items.length > 0 && <WindowedTable titleId={getSectionTitle('outbox')} columns={columns} items={lines.items} count={count} keyOf={({ line }) => line} onEnd={lines.onEnd} />}
    </SyncSection>
  );
}
