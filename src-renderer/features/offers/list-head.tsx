import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { memo, type RefObject } from 'react';
import type { OfferQuery } from '../../../src-main/contract/desk/offers.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ColumnChooser } from '../../ui/data-grid/column-chooser.tsx';
import { focusGrid } from '../../ui/data-grid/focus-grid.ts';
import type { ColumnLayoutModel } from '../../ui/data-grid/use-column-layout.ts';
import { EndingOffers } from './ending-offers.tsx';
import { FilterBar } from './filter-bar.tsx';
import { isFiltered } from './offers-search.ts';
import { Reminders } from './reminders.tsx';
import { SavedViews } from './views/saved-views.tsx';
import { OfferSearch } from './search/offer-search.tsx';
import { UnderstoodLine } from './search/understood-line.tsx';
import type { OfferList } from './use-offer-list.ts';
import type { ChangeOffersAddress } from './use-offers-address.ts';

type Props = Pick<OfferList, 'facets' | 'unread' | 'total'> & {
  query: OfferQuery;
  /** How many lines the list shows: fewer than offers where a grappe is folded. */
  lines: number;
  layout: ColumnLayoutModel;
  change: ChangeOffersAddress;
  search: RefObject<HTMLInputElement | null>;
  /** The person goes from the search to what it found, which may still be on its way. */
  onFound: (text: string) => void;
  /** Null for who may not write offers. */
  onNew: (() => void) | null;
};

/** What stands above the list: search, filters, count, views and columns. Going from offer to offer does not draw it again. */
export const ListHead = memo(function ListHead({ query, facets, unread, total, lines, layout, change, search, onFound, onNew }: Props) {
  const t = useT();
  const goToFound = (text: string) => {
    focusGrid();
    onFound(text);
  };
  return (
    <Stack gap={6} p="xs" pb={6}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Title order={1}>{t('offers.title')}</Title>
        {onNew && (
          <Button size="compact-sm" variant="default" onClick={onNew}>
            {t('offers.form.new')}
          </Button>
        )}
      </Group>
      <OfferSearch ref={search} text={query.text} facets={facets} onText={(text) => change({ text })} onLeave={goToFound} />
      <UnderstoodLine
        text={query.text}
        unread={unread}
        onText={(text) => {
          change({ text });
          // Its button is gone: the person goes on where the search is.
          search.current?.focus();
        }}
      />
      <FilterBar query={query} facets={facets} change={change} />
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Group gap={6}>
          <Text size="sm" c="dimmed" role="status">
            {total !== undefined && (lines < total ? t('near.card.count', { count: total, lines }) : t('offers.count', { count: total }))}
          </Text>
          <Reminders shown={query.text} change={change} />
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
            layout={layout}
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
  );
});
