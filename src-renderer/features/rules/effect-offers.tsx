import { Anchor } from '@mantine/core';
import { useMemo } from 'react';
import type { RehearsedOffer, Rehearsal } from '../../../src-main/contract/desk/rules.ts';
import type { ChangeEffect } from '../../../src-main/domain/findings/judge-change.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';

const readItems = (page: RehearsedOffer[]) => page;
const getNext = getNextPlace<RehearsedOffer>(({ place }) => place);

type Props = { report: Rehearsal; effect: ChangeEffect; /** What names the table. */ titleId: string };

/** The offers on which a change has one effect: each leads to its page. */
export function EffectOffers({ report, effect, titleId }: Props) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const pages = usePages(
    orpc.rules.offers.infiniteOptions({ input: (after: number | null) => ({ id: report.id, effect, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo(
    (): TableColumn<RehearsedOffer>[] => [
      {
        label: t('rules.offer.title'), width: 'minmax(0, 2fr)',
        render: ({ id, title }) => (
          <Anchor inherit underline="always" href={`#/offers?id=${id}`}>
            {title}
          </Anchor>
        ),
      },
      { label: t('rules.offer.employer'), width: 'minmax(0, 1.2fr)', render: ({ employerName }) => employerName ?? '' },
      { label: t('rules.offer.decided'), width: 'minmax(0, 1.2fr)', render: ({ decidedAt, by }) => t('rules.offer.decidedBy', { by, when: format.day(decidedAt) }) },
      { label: t('rules.offer.weight'), width: 'minmax(0, 1.2fr)', render: ({ before, after }) => t('rules.offer.becomes', { before: t(`rules.weight.${before}`), after: t(`rules.weight.${after}`) }) },
    ],
    [t, format],
  );
  if (pages.items.length === 0) return null;
  return <WindowedTable titleId={titleId} columns={columns} items={pages.items} count={report.effects[effect]} keyOf={({ place }) => place} onEnd={pages.onEnd} />;
}
