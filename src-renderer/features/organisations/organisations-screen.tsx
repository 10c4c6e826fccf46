import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { OrganisationRow } from '../../../src-main/contract/desk/organisations.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { decodeRowIds } from '../../ui/data-grid/decode-row-ids.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { useColumnLayout } from '../../ui/data-grid/use-column-layout.ts';
import { SearchField } from '../../ui/search-field.tsx';
import classes from './organisations.module.css';
import { type OrganisationsSearch, parseOrganisationsSearch } from './organisations-search.ts';

const none = new Int32Array(0);
const readIds = ({ total, rows }: { total: number; rows: string }) => ({ total, rows: decodeRowIds(rows) });

/** The organisations: found by name, town, SIREN or RNA number; Enter opens one. */
export function OrganisationsScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const navigate = useNavigate();
  const isHere = useStillHere('/organisations');
  const address: OrganisationsSearch = useSearch({ from: '/organisations' });
  const query = { text: '', sort: 'name' as const, descending: false, ...address };
  const change = (part: OrganisationsSearch) => isHere() && void navigate({ to: '/organisations', search: (old) => parseOrganisationsSearch({ ...old, ...part }), replace: true });
  const { data } = useQuery({ ...orpc.organisations.ids.queryOptions({ input: query, select: readIds }), placeholderData: keepPreviousData });
  const [active, setActive] = useState(-1);
  const search = useRef<HTMLInputElement>(null);
  const getQuery = useCallback((rows: number[]) => orpc.organisations.rows.queryOptions({ input: { rows } }), [orpc]);
  const rows = data?.rows ?? none;
  const focusGrid = () => document.querySelector<HTMLElement>('[data-grid] [role=row][tabindex="0"]')?.focus();
  const open = async (row: number) => {
    const [found] = await orpc.organisations.rows.call({ rows: [row] });
    if (found && isHere()) void navigate({ to: '/organisations/$id', params: { id: found.id } });
  };
  useCommands([
    { id: 'organisations.search', label: 'organisations.search', menu: 'view', keys: ['/', 'mod+f'], run: () => search.current?.focus() },
    { id: 'organisations.new', label: 'organisations.form.new', menu: 'file', keys: ['n'], run: () => void navigate({ to: '/organisations/new' }) },
  ]);
  const columns = useMemo(
    (): GridColumn<OrganisationRow>[] => [
      { id: 'name', label: t('organisations.column.name'), width: 320, grows: true, sortable: true, render: ({ name }) => name },
      { id: 'city', label: t('organisations.column.city'), width: 180, sortable: true, render: ({ city }) => city },
      { id: 'territory', label: t('organisations.column.territory'), width: 110, render: ({ territory }) => territory },
      { id: 'siret', label: t('organisations.column.siret'), width: 160, render: ({ siret }) => siret },
      { id: 'rna', label: t('organisations.column.rna'), width: 130, render: ({ rna }) => rna },
    ],
    [t],
  );
  const layout = useColumnLayout('organisations', columns);
  const words = useMemo(() => ({ loading: t('offers.row.loading'), resize: (name: string) => t('offers.columns.width', { name }) }), [t]);
  return (
    <section className={classes['screen']} aria-label={t('organisations.title')}>
      <Stack gap={6} p="xs">
        <Group justify="space-between">
          <Title order={1}>{t('organisations.title')}</Title>
          <Button component="a" href="#/organisations/new" size="sm" variant="default">
            {t('organisations.form.new')}
          </Button>
        </Group>
        <Group>
          <SearchField
            ref={search} text={query.text} onText={(text) => change({ text })} onLeave={focusGrid}
            words={{ label: t('organisations.search'), placeholder: t('organisations.search.placeholder'), clear: t('offers.search.clear') }}
          />
          <Anchor href="#/organisations/references" size="sm">
            {t('references.open')}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed" role="status">
          {data && t('organisations.count', { count: data.total })}
        </Text>
      </Stack>
      {data?.total === 0 ? (
        <Text p="md">{t(query.text === '' ? 'organisations.none' : 'organisations.noneFound')}</Text>
      ) : (
        <DataGrid
          label={t('organisations.title')} rows={rows} getQuery={getQuery} layout={layout} words={words} active={active}
          sort={{ column: query.sort, descending: query.descending }}
          onSort={({ column, descending }) => change({ sort: column === 'city' ? 'city' : 'name', descending })}
          onActive={(index, row, enter) => {
            setActive(index);
            if (enter) void open(row);
          }}
        />
      )}
    </section>
  );
}
