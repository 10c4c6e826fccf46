import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { useColumnLayout } from '../../ui/data-grid/use-column-layout.ts';
import { UnfinishedNote } from './bulk/unfinished-note.tsx';
import { ListHead } from './list-head.tsx';
import { useOfferColumns } from './offer-columns.tsx';
import { isFiltered } from './offers-search.ts';
import type { Grappes } from './grappes/use-grappes.ts';
import type { OfferActs } from './use-offer-acts.ts';
import type { OfferList } from './use-offer-list.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';
import type { OpenOffer } from './use-open-offer.ts';
import classes from './offers-screen.module.css';

type Props = {
  query: OfferQuery;
  list: OfferList;
  grappes: Grappes;
  onGrappe: (row: number) => void;
  open: OpenOffer;
  change: ChangeOffersAddress;
  search: RefObject<HTMLInputElement | null>;
  /** The person goes from the search to what it found, which may still be on its way. */
  onFound: (text: string) => void;
  onEnter: () => void;
  /** Its first lines are there to be read. */
  onShown: () => void;
  /** Null for who may not write offers. */
  onNew: (() => void) | null;
  /** Null for who may not decide. */
  acts: OfferActs | null;
};

/** The list of offers with its search, filters and columns. */
export function ListPane({ query, list, grappes, onGrappe, open, change, search, onFound, onEnter, onShown, onNew, acts }: Props) {
  const t = useT();
  const layout = useColumnLayout('offers', useOfferColumns(grappes.lines, onGrappe));
  const words = useMemo(() => ({ loading: t('offers.row.loading'), resize: (name: string) => t('offers.columns.width', { name }) }), [t]);
  return (
    <section className={classes['list']} aria-label={t('offers.list')}>
      <ListHead query={query} facets={list.facets} unread={list.unread} total={list.total} lines={list.rows.length} layout={layout as never} change={change} search={search} onFound={onFound} onNew={onNew} />
      {acts && <UnfinishedNote acts={acts} />}
      {list.failed || list.total === 0 ? (
        <EmptyList failed={list.failed} filtered={isFiltered(query)} onNew={onNew} />
      ) : (
        <DataGrid
          label={t('offers.list')}
          rows={list.rows}
          getQuery={list.getQuery}
          layout={layout}
          sort={{ column: query.sort, descending: query.descending }}
          onSort={({ column, descending }) => change({ sort: column as OfferQuery['sort'], descending })}
          active={open.active}
          isElsewhere={open.id !== undefined && open.active < 0}
          onActive={(_, row, enter) => {
            open.openRow(row);
            if (enter) onEnter();
          }}
          words={words}
          busy={list.busy}
          onShown={onShown}
        />
      )}
    </section>
  );
}

/** Why there is nothing, and what to do about it. */
function EmptyList({ failed, filtered, onNew }: { failed: boolean; filtered: boolean; onNew: Props['onNew'] }) {
  const t = useT();
  const navigate = useNavigate();
  if (failed) return <Text p="md">{t('offers.loadFailed')}</Text>;
  if (filtered)
    return (
      <Stack p="md" gap={4}>
        <Text fw={600}>{t('offers.empty')}</Text>
        <Text c="dimmed">{t('offers.empty.advice')}</Text>
      </Stack>
    );
  return (
    <Stack p="md" gap="xs" align="flex-start">
      <Text fw={600}>{t('offers.none')}</Text>
      <Text c="dimmed">{t('offers.none.advice')}</Text>
      <Group gap="xs">
        <Button onClick={() => void navigate({ to: '/imports' })}>{t('offers.none.import')}</Button>
        {onNew && (
          <Button variant="default" onClick={onNew}>
            {t('offers.none.write')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
