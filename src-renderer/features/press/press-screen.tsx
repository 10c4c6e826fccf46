import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type PressRow, pressSorts, pressStates } from '../../../src-main/contract/desk/press.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { readIds } from '../../ui/record-list/read-ids.ts';
import { RecordList } from '../../ui/record-list/record-list.tsx';
import { parsePressSearch, type PressSearch } from './press-search.ts';

/** The releases, the latest first: found by title or issuer, kept by what became of them. */
export function PressScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const navigate = useNavigate();
  const isHere = useStillHere('/press');
  const address: PressSearch = useSearch({ from: '/press' });
  const query = { text: '', state: null, sort: 'received' as const, descending: true, ...address };
  const change = (part: PressSearch) => isHere() && void navigate({ to: '/press', search: (old) => parsePressSearch({ ...old, ...part }), replace: true });
  const { data: rows } = useQuery({ ...orpc.press.ids.queryOptions({ input: query, select: readIds }), placeholderData: keepPreviousData });
  const getQuery = useCallback((rows: number[]) => orpc.press.rows.queryOptions({ input: { rows } }), [orpc]);
  const open = async (row: number) => {
    const [found] = await orpc.press.rows.call({ rows: [row] });
    if (found && isHere()) void navigate({ to: '/press/$id', params: { id: found.id } });
  };
  const columns = useMemo(
    (): GridColumn<PressRow>[] => [
      { id: 'title', label: t('press.column.title'), width: 420, grows: true, sortable: true, render: ({ title }) => title },
      { id: 'issuer', label: t('press.column.issuer'), width: 240, sortable: true, render: ({ organisationName }) => organisationName },
      { id: 'received', label: t('press.column.received'), width: 140, sortable: true, render: ({ receivedAt }) => format.day(receivedAt) },
      { id: 'state', label: t('press.column.state'), width: 110, render: ({ state }) => t(`press.state.${state}`) },
    ],
    [t, format],
  );
  const isFiltered = query.text !== '' || query.state !== null;
  return (
    <RecordList
      name="press" title={t('press.title')} rows={rows} getQuery={getQuery} columns={columns} text={query.text} onText={(text) => change({ text })}
      sort={{ column: query.sort, descending: query.descending }}
      onSort={({ column, descending }) => change({ sort: pressSorts.find((sort) => sort === column) ?? 'received', descending })}
      onOpen={(row) => void open(row)}
      words={{
        search: 'press.search', placeholder: t('press.search.placeholder'), count: (count) => t('press.count', { count }),
        empty: t(isFiltered ? 'press.noneFound' : 'press.none'),
      }}
      filters={
        <NativeSelect
          size="sm" aria-label={t('press.column.state')} value={query.state ?? ''}
          onChange={({ currentTarget: { value } }) => change({ state: pressStates.find((state) => state === value) ?? null })}
          data={[{ value: '', label: t('press.state.all') }, ...pressStates.map((state) => ({ value: state, label: t(`press.state.${state}`) }))]}
        />
      }
    />
  );
}
