import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { FollowedRow } from '../../../src-main/contract/desk/outcomes.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { writeScript } from './write-script.ts';
import { makeContactColumn, makeOfferColumn } from './followed-columns.tsx';
import type { OutcomeActs } from './use-outcome-acts.ts';

const readItems = (page: FollowedRow[]) => page;
const getNext = getNextPlace<FollowedRow>(({ place }) => place);

/** Who was asked and has not answered, with what to say on the telephone and the way to note what they say. */
export function CallList({ count, acts }: { count: number; acts: OutcomeActs }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { data: script } = useQuery(orpc.outcomes.script.queryOptions());
  const [called, setCalled] = useState<FollowedRow | null>(null);
  const rows = usePages(orpc.outcomes.list.infiniteOptions({ input: (after: number | null) => ({ list: 'silent' as const, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }), readItems);
  const columns = useMemo(
    (): TableColumn<FollowedRow>[] => [
      makeOfferColumn(t),
      makeContactColumn(t),
      { label: t('outcomes.column.phone'), width: 'minmax(0, 1fr)', render: ({ contactPhone }) => contactPhone ?? t('app.notKnown') },
      { label: t('outcomes.column.asked'), width: 'minmax(0, 0.9fr)', render: ({ askedAt }) => askedAt && format.day(askedAt) },
      { label: t('outcomes.column.acts'), width: 'minmax(0, 1fr)', render: (row) => <Button size="compact-xs" variant="default" aria-label={t('outcomes.call.of', { title: row.title })} onClick={() => setCalled(row)}>{t('outcomes.call')}</Button> },
    ],
    [t, format],
  );
  return (
    <section aria-labelledby="outcome-silent">
      <Title order={2} id="outcome-silent">
        {t('outcomes.silent.count', { count })}
      </Title>
      {called && (
        <div key={called.id}>
          <Title order={3}>{t('outcomes.script')}</Title>
          <Text mb="xs" data-testid="script" style={{ whiteSpace: 'pre-line' }}>
            {t('outcomes.script.phone', { phone: called.contactPhone ?? 'none' })} {writeScript(script?.text ?? '', { ...called, day: format.day(called.closedAt) }, t)}
          </Text>
          <OutcomeForm
            onClose={() => setCalled(null)}
            onSay={(said) => {
              setCalled(null);
              void acts.note(called.id, said);
            }}
          />
        </div>
      )}
      {rows.items.length > 0 && <WindowedTable titleId="outcome-silent" columns={columns} items={rows.items} count={count} keyOf={({ id }) => id} onEnd={rows.onEnd} />}
    </section>
  );
}
