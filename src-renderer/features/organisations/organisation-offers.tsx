import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { OrganisationDetail, OrganisationOffer } from '../../../src-main/contract/desk/organisations.ts';
import { offerStates } from '../../../src-main/domain/offer/offer-state.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';

const readItems = (page: OrganisationOffer[]) => page;
const getNext = getNextPlace<OrganisationOffer>(({ place }) => place);

/** Its offers, the latest first, and what became of them. */
export function OrganisationOffers({ organisation: { id, offers } }: { organisation: OrganisationDetail }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const pages = usePages(
    orpc.organisations.offers.infiniteOptions({ input: (after: number | null) => ({ id, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const total = Object.values(offers).reduce((sum, count) => sum + count, 0);
  const fates = offerStates.flatMap((state) => (offers[state] ? [t('organisations.offers.fate', { state: t(`offers.state.${state}`), count: offers[state] })] : []));
  const columns = useMemo(
    (): TableColumn<OrganisationOffer>[] => [
      {
        label: t('rules.offer.title'), width: 'minmax(0, 2fr)',
        render: ({ id, title }) => (
          <Anchor inherit underline="always" href={`#/offers?id=${id}`}>
            {title}
          </Anchor>
        ),
      },
      { label: t('offers.field.state'), width: 'minmax(0, 1fr)', render: ({ state }) => t(`offers.state.${state}`) },
      { label: t('organisations.offers.received'), width: 'minmax(0, 1fr)', render: ({ receivedAt }) => format.day(receivedAt) },
      { label: t('organisations.offers.decidedBy'), width: 'minmax(0, 1fr)', render: ({ decidedBy }) => decidedBy ?? '' },
    ],
    [t, format],
  );
  return (
    <Stack component="section" aria-labelledby="organisation-offers" gap="xs">
      <Title order={2} id="organisation-offers">
        {t('organisations.offers', { count: total })}
      </Title>
      {total > 0 && <Text>{format.list(fates)}</Text>}
      {pages.items.length > 0 && <WindowedTable titleId="organisation-offers" columns={columns} items={pages.items} count={total} keyOf={({ place }) => place} onEnd={pages.onEnd} />}
    </Stack>
  );
}
