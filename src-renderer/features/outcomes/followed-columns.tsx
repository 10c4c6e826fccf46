import { Anchor } from '@mantine/core';
import type { FollowedRow } from '../../../src-main/contract/desk/outcomes.ts';
import type { Translate } from '../../app/i18n/make-formatter.ts';
import type { TableColumn } from '../../ui/windowed-table/windowed-table.tsx';

/** The offer, which leads to it. */
export const makeOfferColumn = (t: Translate): TableColumn<Pick<FollowedRow, 'id' | 'title'>> => ({
  label: t('outcomes.column.offer'), width: 'minmax(0, 1.6fr)', render: ({ id, title }) => <Anchor inherit underline="always" href={`#/offers?id=${id}`}>{title}</Anchor>,
});

/** Who is to be asked. */
export const makeContactColumn = (t: Translate): TableColumn<Pick<FollowedRow, 'contactName' | 'employerName'>> => ({
  label: t('outcomes.column.contact'), width: 'minmax(0, 1.4fr)', render: ({ contactName, employerName }) => [contactName, employerName].filter((name) => name !== null).join(', ') || t('app.notKnown'),
});
