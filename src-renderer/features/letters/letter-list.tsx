import { Anchor, Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { LetterEntry } from '../../../src-main/contract/desk/letters.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeLetter, describeRemedy } from '../../ui/letters/describe-letter.ts';
import { LetterActions } from '../../ui/letters/letter-actions.tsx';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';

const readItems = (page: LetterEntry[]) => page;
const getNext = getNextPlace<LetterEntry>(({ row }) => row);

type Props = { name: 'toLook' | 'all'; count: number; isBySmtp: boolean };

/** Letters, the latest first: of which offer, to whom, where they are, and what can be done. */
export function LetterList({ name, count, isBySmtp }: Props) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const letters = usePages(
    orpc.letters.list.infiniteOptions({ input: (after: number | null) => ({ toLook: name === 'toLook', after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo(
    (): TableColumn<LetterEntry>[] => [
      { label: t('letters.column.offer'), width: 'minmax(0, 1.4fr)', render: ({ offer, title }) => (title ? <Anchor inherit underline="always" href={`#/offers?id=${offer}`}>{title}</Anchor> : t('letters.offerGone')) },
      { label: t('letters.column.to'), width: 'minmax(0, 1.2fr)', render: ({ to }) => to ?? t('letters.nobody') },
      {
        label: t('letters.column.state'),
        width: 'minmax(0, 2fr)',
        render: (letter) => {
          const remedy = describeRemedy(letter, t);
          return (
            <>
              {describeLetter(letter, t, format)}
              {remedy && <Text inherit>{remedy}</Text>}
            </>
          );
        },
      },
      { label: t('letters.column.acts'), width: 'minmax(0, 1.4fr)', render: (letter) => <LetterActions letter={letter} isBySmtp={isBySmtp} /> },
    ],
    [t, format, isBySmtp],
  );
  const titleId = `letters-${name}`;
  return (
    <Stack component="section" aria-labelledby={titleId} gap="xs">
      <Group gap="xs">
        <Title order={2} id={titleId}>
          {t(`letters.list.${name}`)}
        </Title>
        <Badge variant="default" size="lg">
          {format.number(count)}
        </Badge>
      </Group>
      {letters.items.length === 0 ? letters.isFetched && <Text>{t('letters.none')}</Text> : <WindowedTable titleId={titleId} columns={columns} items={letters.items} count={count} keyOf={({ row }) => row} onEnd={letters.onEnd} />}
    </Stack>
  );
}
