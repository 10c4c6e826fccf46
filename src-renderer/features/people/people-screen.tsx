import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { personEntity, type PersonRow, personSorts } from '../../../src-main/contract/desk/people.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { readIds } from '../../ui/record-list/read-ids.ts';
import { RecordList } from '../../ui/record-list/record-list.tsx';
import { parsePeopleSearch, type PeopleSearch } from './people-search.ts';

/** Those who asked to join or to be correspondents, the latest first: found by name or address. */
export function PeopleScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const navigate = useNavigate();
  const isHere = useStillHere('/people');
  const address: PeopleSearch = useSearch({ from: '/people' });
  const query = { text: '', entity: null, sort: 'received' as const, descending: true, ...address };
  const change = (part: PeopleSearch) => isHere() && void navigate({ to: '/people', search: (old) => parsePeopleSearch({ ...old, ...part }), replace: true });
  const { data: rows } = useQuery({ ...orpc.people.ids.queryOptions({ input: query, select: readIds }), placeholderData: keepPreviousData });
  const getQuery = useCallback((rows: number[]) => orpc.people.rows.queryOptions({ input: { rows } }), [orpc]);
  const open = async (row: number) => {
    const [found] = await orpc.people.rows.call({ rows: [row] });
    if (found && isHere()) void navigate({ to: '/people/$id', params: { id: found.id } });
  };
  const columns = useMemo(
    (): GridColumn<PersonRow>[] => [
      { id: 'name', label: t('people.column.name'), width: 260, grows: true, sortable: true, render: ({ name }) => name },
      { id: 'entity', label: t('people.column.entity'), width: 180, render: ({ entity }) => t(`people.entity.${entity}`) },
      { id: 'email', label: t('people.fact.email'), width: 260, render: ({ email }) => email },
      { id: 'territory', label: t('people.fact.territory'), width: 110, render: ({ territory }) => territory },
      { id: 'received', label: t('people.column.received'), width: 140, sortable: true, render: ({ receivedAt }) => format.day(receivedAt) },
      { id: 'state', label: t('people.column.state'), width: 110, render: ({ state }) => t(`people.state.${state}`) },
    ],
    [t, format],
  );
  const isFiltered = query.text !== '' || query.entity !== null;
  return (
    <RecordList
      name="people" title={t('people.title')} rows={rows} getQuery={getQuery} columns={columns} text={query.text} onText={(text) => change({ text })}
      sort={{ column: query.sort, descending: query.descending }}
      onSort={({ column, descending }) => change({ sort: personSorts.find((sort) => sort === column) ?? 'received', descending })}
      onOpen={(row) => void open(row)}
      words={{
        search: 'people.search', placeholder: t('people.search.placeholder'), count: (count) => t('people.count', { count }),
        empty: t(isFiltered ? 'people.noneFound' : 'people.none'),
      }}
      filters={
        <NativeSelect
          size="sm" aria-label={t('people.column.entity')} value={query.entity ?? ''}
          onChange={({ currentTarget: { value } }) => change({ entity: personEntity.options.find((entity) => entity === value) ?? null })}
          data={[{ value: '', label: t('people.entity.all') }, ...personEntity.options.map((entity) => ({ value: entity, label: t(`people.entity.${entity}`) }))]}
        />
      }
    />
  );
}
