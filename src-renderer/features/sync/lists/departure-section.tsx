import { useMemo } from 'react';
import type { Departure } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { describeFields } from './describe-fields.ts';

const readItems = (page: Departure[]) => page;
const getNext = getNextPlace<Departure>(({ place }) => place);

/** What left, the latest first, and what the site made of it. */
export function DepartureSection({ count }: { count: number }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const lines = usePages(
    orpc.sync.departures.infiniteOptions({ input: (after: number | null) => ({ after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo(
    (): TableColumn<Departure>[] => [
      { label: t('sync.column.record'), width: 'minmax(0, 2fr)', render: (line) => <RecordLink {...line} /> },
      { label: t('sync.column.fields'), width: 'minmax(0, 1.4fr)', render: (line) => (line.deleted ? t('sync.field.deleted') : describeFields(line, t, format)) },
      { label: t('sync.column.left'), width: 'minmax(0, 1fr)', render: ({ leftAt }) => format.instant(leftAt) },
      { label: t('sync.column.result'), width: 'minmax(0, 1.2fr)', render: ({ result }) => t(`sync.result.${result}`) },
    ],
    [t, format],
  );
  return (
    <SyncSection name="departures" count={count}>
      {lines.items.length > 0 && <WindowedTable titleId={getSectionTitle('departures')} columns={columns} items={lines.items} count={count} keyOf={({ place }) => place} onEnd={lines.onEnd} />}
    </SyncSection>
  );
}
