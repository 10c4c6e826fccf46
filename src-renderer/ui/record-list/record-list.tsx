import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import type { MessageKey } from '../../app/i18n/messages.ts';
import { DataGrid } from '../data-grid/data-grid.tsx';
import { focusGrid } from '../data-grid/focus-grid.ts';
import type { GridColumn, GridSort } from '../data-grid/grid-column.ts';
import { useColumnLayout } from '../data-grid/use-column-layout.ts';
import type { RowsQuery } from '../data-grid/use-row-windows.ts';
import { SearchField } from '../search-field.tsx';
import classes from './record-list.module.css';

type Props<Row extends { row: number }> = {
  /** What the records are: of the commands and of the widths of columns that are remembered. */
  name: string;
  title: string;
  /** Undefined while they are not known. */
  rows: Int32Array | undefined;
  getQuery: (rows: number[]) => RowsQuery<Row>;
  columns: readonly GridColumn<Row>[];
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  /** The person wants to go into the record of this row. */
  onOpen: (row: number) => void;
  text: string;
  onText: (text: string) => void;
  words: { search: MessageKey; placeholder: string; count: (count: number) => string; empty: string };
  /** Beside the title, and beside the search. */
  acts?: ReactNode;
  filters?: ReactNode;
};

/** The records of a kind, however many: found by typing, Enter opens one. */
export function RecordList<Row extends { row: number }>({ name, title, rows, getQuery, columns, sort, onSort, onOpen, text, onText, words, acts, filters }: Props<Row>) {
  const t = useT();
  const [active, setActive] = useState(-1);
  const search = useRef<HTMLInputElement>(null);
  useCommands([{ id: `${name}.search`, label: words.search, menu: 'view', keys: ['/', 'mod+f'], run: () => search.current?.focus() }]);
  const layout = useColumnLayout(name, columns);
  const ofGrid = useMemo(() => ({ loading: t('offers.row.loading'), resize: (column: string) => t('offers.columns.width', { name: column }) }), [t]);
  return (
    <section className={classes['screen']} aria-label={title}>
      <Stack gap={6} p="xs">
        <Group justify="space-between">
          <Title order={1}>{title}</Title>
          {acts}
        </Group>
        <Group>
          <SearchField ref={search} text={text} onText={onText} onLeave={focusGrid} words={{ label: t(words.search), placeholder: words.placeholder, clear: t('offers.search.clear') }} />
          {filters}
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {rows && words.count(rows.length)}
        </Text>
      </Stack>
      {rows?.length === 0 ? (
        <Text p="md">{words.empty}</Text>
      ) : (
        <DataGrid
          label={title} rows={rows ?? none} getQuery={getQuery} layout={layout} words={ofGrid} active={active} sort={sort} onSort={onSort}
          onActive={(index, row, enter) => {
            setActive(index);
            if (enter) onOpen(row);
          }}
        />
      )}
    </section>
  );
}

const none = new Int32Array(0);
