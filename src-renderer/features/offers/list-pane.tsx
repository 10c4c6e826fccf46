import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useMemo } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ColumnChooser } from '../../ui/data-grid/column-chooser.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { useColumnLayout } from '../../ui/data-grid/use-column-layout.ts';
import { EndingOffers } from './ending-offers.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useOfferColumns } from './offer-columns.tsx';
import { isFiltered } from './offers-search.ts';
import { SavedViews } from './views/saved-views.tsx';
import { OfferSearch } from './search/offer-search.tsx';
import { UnderstoodLine } from './search/understood-line.tsx';
import type { Grappes } from './grappes/use-grappes.ts';
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
};

/** The list of offers with its search, filters and columns. */
export function ListPane({ query, list, grappes, onGrappe, open, change, search, onFound, onEnter, onShown, onNew }: Props) {
  const t = useT();
  const layout = useColumnLayout('offers', useOfferColumns(grappes.lines, onGrappe));
  const words = useMemo(() => ({ loading: t('offers.row.loading'), resize: (name: string) => t('offers.columns.width', { name }) }), [t]);
  const goToFound = (text: string) => {
    document.querySelector<HTMLElement>('[data-grid] [role=row][tabindex="0"]')?.focus();
    onFound(text);
  };
  return (
    <section className={classes['list']} aria-label={t('offers.list')}>
      <Stack gap={6} p="xs" pb={6}>
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Title order={1}>{t('offers.title')}</Title>
          {onNew && (
            <Button size="compact-sm" variant="default" onClick={onNew}>
              {t('offers.form.new')}
            </Button>
          )}
        </Group>
        <OfferSearch ref={search} text={query.text} facets={list.facets} onText={(text) => change({ text })} onLeave={goToFound} />
        <UnderstoodLine
          text={query.text}
          unread={list.unread}
          onText={(text) => {
            change({ text });
            // Its button is gone: the person goes on where the search is.
            search.current?.focus();
          }}
        />
        <FilterBar query={query} facets={list.facets} change={change} />
        <Group justify="space-between" gap="xs" wrap="nowrap">
          <Group gap={6}>
            <Text size="sm" c="dimmed" role="status">
              {list.total !== undefined && (list.rows.length < list.total ? t('near.card.count', { count: list.total, lines: list.rows.length }) : t('offers.count', { count: list.total }))}
            </Text>
            <EndingOffers shown={query.text} change={change} />
            {isFiltered(query) && (
              <Button size="compact-xs" variant="subtle" onClick={() => change({ text: '', states: [], contractTypes: [], territories: [], sources: [] })}>
                {t('offers.filter.clear')}
              </Button>
            )}
          </Group>
          <Group gap={0} wrap="nowrap">
            <SavedViews
              query={query}
              layout={layout.layout}
              columns={[...layout.byId.keys()]}
              onShow={(view) => {
                change(view.query, { replace: false });
                layout.apply(view.layout);
              }}
            />
            <ColumnChooser
              layout={layout as never}
              words={{
                title: t('offers.columns'),
                show: (name) => t('offers.columns.show', { name }),
                earlier: (name) => t('offers.columns.earlier', { name }),
                later: (name) => t('offers.columns.later', { name }),
                reset: t('offers.columns.reset'),
              }}
            />
          </Group>
        </Group>
      </Stack>
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
