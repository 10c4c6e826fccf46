import { Anchor, Button, NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { OrganisationRow } from '../../../src-main/contract/desk/organisations.ts';
import { verdictCodes } from '../../../src-main/domain/ess/verdict.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useStillHere } from '../../app/shell/use-still-here.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { readIds } from '../../ui/record-list/read-ids.ts';
import { RecordList } from '../../ui/record-list/record-list.tsx';
import { ChangedVerdicts } from './changed-verdicts.tsx';
import { type OrganisationsSearch, parseOrganisationsSearch } from './organisations-search.ts';

/** The organisations: found by name, town, SIREN or RNA number. */
export function OrganisationsScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const navigate = useNavigate();
  const isHere = useStillHere('/organisations');
  const address: OrganisationsSearch = useSearch({ from: '/organisations' });
  const query = { text: '', verdict: null, sort: 'name' as const, descending: false, ...address };
  const change = (part: OrganisationsSearch) => isHere() && void navigate({ to: '/organisations', search: (old) => parseOrganisationsSearch({ ...old, ...part }), replace: true });
  const { data: rows } = useQuery({ ...orpc.organisations.ids.queryOptions({ input: query, select: readIds }), placeholderData: keepPreviousData });
  const getQuery = useCallback((rows: number[]) => orpc.organisations.rows.queryOptions({ input: { rows } }), [orpc]);
  const open = async (row: number) => {
    const [found] = await orpc.organisations.rows.call({ rows: [row] });
    if (found && isHere()) void navigate({ to: '/organisations/$id', params: { id: found.id } });
  };
  useCommands([{ id: 'organisations.new', label: 'organisations.form.new', menu: 'file', keys: ['n'], run: () => void navigate({ to: '/organisations/new' }) }]);
  const columns = useMemo(
    (): GridColumn<OrganisationRow>[] => [
      { id: 'name', label: t('organisations.column.name'), width: 320, grows: true, sortable: true, render: ({ name }) => name },
      { id: 'verdict', label: t('organisations.column.verdict'), width: 110, render: ({ verdict }) => t('ess.verdict', { code: verdict }) },
      { id: 'city', label: t('organisations.column.city'), width: 180, sortable: true, render: ({ city }) => city },
      { id: 'territory', label: t('organisations.column.territory'), width: 110, render: ({ territory }) => territory },
      { id: 'siret', label: t('organisations.column.siret'), width: 160, render: ({ siret }) => siret },
      { id: 'rna', label: t('organisations.column.rna'), width: 130, render: ({ rna }) => rna },
    ],
    [t],
  );
  return (
    <RecordList
      name="organisations" title={t('organisations.title')} rows={rows} getQuery={getQuery} columns={columns} text={query.text} onText={(text) => change({ text })}
      sort={{ column: query.sort, descending: query.descending }}
      onSort={({ column, descending }) => change({ sort: column === 'city' ? 'city' : 'name', descending })}
      onOpen={(row) => void open(row)}
      words={{
        search: 'organisations.search', placeholder: t('organisations.search.placeholder'), count: (count) => t('organisations.count', { count }),
        empty: t(query.verdict !== null ? 'organisations.noneOfVerdict' : query.text === '' ? 'organisations.none' : 'organisations.noneFound'),
      }}
      acts={
        <Button component="a" href="#/organisations/new" size="sm" variant="default">
          {t('organisations.form.new')}
        </Button>
      }
      filters={
        <>
          <NativeSelect
            size="sm" aria-label={t('organisations.column.verdict')} value={query.verdict ?? ''}
            onChange={({ currentTarget: { value } }) => change({ verdict: verdictCodes.find((code) => code === value) ?? null })}
            data={[{ value: '', label: t('organisations.verdict.all') }, ...verdictCodes.map((code) => ({ value: code, label: t('ess.verdict', { code }) }))]}
          />
          <Anchor href="#/organisations/references" size="sm">
            {t('references.open')}
          </Anchor>
          <ChangedVerdicts />
        </>
      }
    />
  );
}
