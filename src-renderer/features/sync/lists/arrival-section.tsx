import { useMemo } from 'react';
import type { Arrival } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { describeFields } from './describe-fields.ts';
import { nameAuthor } from '../../../ui/record-words/name-author.ts';

type Page = { items: Arrival[]; next: number | null };
const readItems = ({ items }: Page) => items;

/** What others changed, by record and day, the latest first. `count` is that of the changes, which are grouped here. */
export function ArrivalSection({ count }: { count: number }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const lines = usePages(
    orpc.sync.arrivals.infiniteOptions({ input: (after: number | null) => ({ after, limit: pageSize }), initialPageParam: null, getNextPageParam: ({ next }: Page) => next ?? undefined }),
    readItems,
  );
  const columns = useMemo(
    (): TableColumn<Arrival>[] => [
      { label: t('sync.column.record'), width: 'minmax(0, 2fr)', render: (line) => <RecordLink {...line} /> },
      { label: t('sync.column.fields'), width: 'minmax(0, 1.4fr)', render: (line) => (line.what === 'changed' ? describeFields(line, t, format) : t(`sync.arrival.${line.what}`)) },
      { label: t('sync.column.by'), width: 'minmax(0, 1fr)', render: ({ by }) => format.list(by.map((name) => nameAuthor(name, t))) },
      { label: t('sync.column.day'), width: 'minmax(0, 1.2fr)', render: ({ lastAt }) => format.instant(lastAt) },
    ],
    [t, format],
  );
  return (
    <SyncSection name="arrivals" count={count}>
      {lines.items.length > 0 && <WindowedTable titleId={getSectionTitle('arrivals')} columns={columns} items={lines.items} count={count} keyOf={({ place }) => place} onEnd={lines.onEnd} />}
    </SyncSection>
  );
}
