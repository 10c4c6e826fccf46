import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import type { ConflictLine } from '../../../../src-main/contract/desk/sync.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { nameField } from '../../../ui/record-words/describe-value.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { getSectionTitle } from '../section-links.tsx';
import { nameAuthor } from '../../../ui/record-words/name-author.ts';

type Props = { lines: readonly ConflictLine[]; count: number; me: string; open: string | undefined; onOpen: (id: string) => void; onEnd: () => void };

/** The open conflicts, to go to any of them. */
export function ConflictTable({ lines, count, me, open, onOpen, onEnd }: Props) {
  const t = useT();
  const format = useFormat();
  const columns = useMemo((): TableColumn<ConflictLine>[] => {
    const name = (by: string) => (by === me ? t('sync.you') : nameAuthor(by, t));
    return [
      {
        label: t('sync.column.record'),
        width: 'minmax(0, 2fr)',
        render: ({ id, recordTitle }) => (
          <Anchor component="button" type="button" inherit ta="start" underline="always" aria-current={id === open || undefined} fw={id === open ? 700 : 400} onClick={() => onOpen(id)}>
            {recordTitle || t('sync.record.untitled')}
          </Anchor>
        ),
      },
      { label: t('sync.column.fields'), width: 'minmax(0, 1fr)', render: ({ kind, fields }) => (kind === 'edit' ? format.list(fields.map((field) => nameField(field, t))) : t(`sync.conflict.${kind}`)) },
      { label: t('sync.column.who'), width: 'minmax(0, 1fr)', render: ({ theirsBy, mineBy }) => format.list([name(theirsBy), name(mineBy)]) },
    ];
  }, [t, format, me, open, onOpen]);
  return <WindowedTable titleId={getSectionTitle('conflicts')} columns={columns} items={lines} count={count} keyOf={({ id }) => id} onEnd={onEnd} />;
}
