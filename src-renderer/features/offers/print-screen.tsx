import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { decodeRowIds } from '../../ui/data-grid/decode-row-ids.ts';
import { describePriority } from './describe-priority.ts';
import { listFilters } from './name-filters.ts';
import { parseOffersSearch, toOfferQuery } from './offers-search.ts';
import classes from './print-screen.module.css';
import { readDayInFrance } from '../../../src-main/domain/day-in-france.ts';

/** Offers on paper: more than these would be a book. */
const most = 500;

/** The list as it is, on paper: what the address of the list says, in its order, without what is only for a screen. */
export function PrintScreen() {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const [today] = useState(() => readDayInFrance(new Date()));
  const search = useSearch({ from: '/offers/print' });
  const query = useMemo(() => toOfferQuery(parseOffersSearch(search)), [search]);
  const { data: ids } = useQuery({ ...orpc.offers.ids.queryOptions({ input: query }), placeholderData: keepPreviousData });
  const rows = useMemo(() => (ids === undefined ? [] : [...decodeRowIds(ids.rows)].slice(0, most)), [ids]);
  const { data: offers } = useQuery({ ...orpc.offers.rows.queryOptions({ input: { rows } }), enabled: rows.length > 0, placeholderData: keepPreviousData });
  const address = new URLSearchParams(location.hash.split('?')[1] ?? '').toString();
  const total = ids?.total ?? 0;
  return (
    <Stack p="lg" gap="sm">
      <Group className={classes['screenOnly']}>
        <Button onClick={() => window.print()} disabled={offers === undefined}>
          {t('offers.print.do')}
        </Button>
        <Anchor href={`#/offers${address === '' ? '' : `?${address}`}`} underline="always">
          {t('offers.print.back')}
        </Anchor>
      </Group>
      <Title order={1}>{t('offers.print.title', { day: format.day(today) })}</Title>
      <Text role="status">{ids && t('offers.print.count', { total, shown: Math.min(total, most) })}</Text>
      {query.text !== '' && <Text>{t('offers.print.words', { text: query.text })}</Text>}
      {listFilters(query, t).map(({ name, choices }) => (
        <Text key={name}>{t('offers.print.filter', { name, choices: format.list(choices) })}</Text>
      ))}
      {offers && offers.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              {(['state', 'title', 'employerName', 'placeLabel', 'contractType', 'receivedAt', 'applyBy', 'priority'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`offers.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offers.map((offer) => (
              <tr key={offer.id}>
                <td>{t(`offers.state.${offer.state}`)}</td>
                <th scope="row">{offer.title}</th>
                <td className={classes['anyWords']}>{offer.employerName}</td>
                <td className={classes['anyWords']}>{offer.placeLabel}</td>
                <td>{offer.contractType && t(`offers.contract.${offer.contractType}`)}</td>
                <td>{format.day(offer.receivedAt)}</td>
                <td>{offer.applyBy && format.day(offer.applyBy)}</td>
                <td>{describePriority(offer.priority, t, format)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  );
}
