import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ConflictLine } from '../../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { SettledConflict } from '../kept/settled-conflict.tsx';
import { RecordLink } from '../record-link.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { SyncSection } from '../sync-section.tsx';
import { getNextPlace, pageSize, usePages } from '../../../ui/windowed-table/use-pages.ts';
import { describeFields } from './describe-fields.ts';
import { nameAuthor } from '../../../ui/record-words/name-author.ts';

const readItems = (page: ConflictLine[]) => page;
const getNext = getNextPlace<ConflictLine>(({ place }) => place);

/** Who overrode whom: conflicts that are settled, by whom, and whose version was kept. */
export function SettledSection({ count, me }: { count: number; me: string }) {
  const t = useT();
  const [read, setRead] = useState<ConflictLine | null>(null);
  const format = useFormat();
  const { orpc } = useDesk();
  const lines = usePages(
    orpc.sync.conflictLines.infiniteOptions({ input: (after: number | null) => ({ state: 'resolved', after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo((): TableColumn<ConflictLine>[] => {
    const describeKept = ({ choices, mineBy, theirsBy }: ConflictLine) => {
      const kept = new Set(Object.values(choices ?? {}));
      return kept.size === 1 ? t('sync.settled.kept', { by: nameAuthor(kept.has('mine') ? mineBy : theirsBy, t) }) : t('sync.settled.both', { by: nameAuthor(theirsBy, t), other: nameAuthor(mineBy, t) });
    };
    return [
      { label: t('sync.column.record'), width: 'minmax(0, 2fr)', render: ({ entity, recordId, recordTitle }) => <RecordLink entity={entity} id={recordId} title={recordTitle} /> },
      { label: t('sync.column.fields'), width: 'minmax(0, 1fr)', render: (line) => (line.kind === 'edit' ? describeFields(line, t, format) : t(`sync.conflict.${line.kind}`)) },
      { label: t('sync.column.kept'), width: 'minmax(0, 1.4fr)', render: describeKept },
      { label: t('sync.column.settledBy'), width: 'minmax(0, 1.2fr)', render: ({ resolvedBy, resolvedAt }) => t('sync.settled.by', { by: resolvedBy ?? '', when: resolvedAt === null ? '' : format.instant(resolvedAt) }) },
      { label: t('sync.column.actions'), width: 'minmax(0, 1fr)', render: (line) => <Button size="compact-sm" variant="default" aria-label={t('sync.settled.readOf', { title: line.recordTitle })} onClick={() => setRead(line)}>{t('sync.settled.read')}</Button> },
    ];
  }, [t, format]);
  return (
    <SyncSection name="settled" count={count}>
      {lines.items.length > 0 && <WindowedTable titleId={getSectionTitle('settled')} columns={columns} items={lines.items} count={count} keyOf={({ id }) => id} onEnd={lines.onEnd} />}
      {read && <SettledConflict line={read} me={me} onClose={() => setRead(null)} />}
    </SyncSection>
  );
}
