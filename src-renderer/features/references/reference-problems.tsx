import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { ReferenceFile, ReferenceProblem } from '../../../src-main/contract/desk/references.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useSayEss } from '../../ui/ess/use-say-ess.ts';
import { getNextPlace, pageSize, usePages } from '../../ui/windowed-table/use-pages.ts';
import { type TableColumn, WindowedTable } from '../../ui/windowed-table/windowed-table.tsx';

const readItems = (page: ReferenceProblem[]) => page;
const getNext = getNextPlace<ReferenceProblem>(({ place }) => place);

/** What was wrong in a file, by line and field: the rest of it counts all the same. */
export function ReferenceProblems({ file: { id, name } }: { file: ReferenceFile }) {
  const t = useT();
  const say = useSayEss();
  const { orpc } = useDesk();
  const pages = usePages(
    orpc.references.problems.infiniteOptions({ input: (after: number | null) => ({ id, after, limit: pageSize }), initialPageParam: null, getNextPageParam: getNext }),
    readItems,
  );
  const columns = useMemo(
    (): TableColumn<ReferenceProblem>[] => [
      { label: t('references.problem.line'), width: '6rem', render: ({ line }) => line },
      { label: t('references.problem.field'), width: 'minmax(0, 1fr)', render: ({ field }) => field ?? t('references.problem.whole') },
      { label: t('references.problem.why'), width: 'minmax(0, 2.5fr)', render: ({ message }) => say(message) },
    ],
    [t, say],
  );
  return (
    <>
      <Title order={3} id="reference-problems">
        {t('references.problems.title', { name })}
      </Title>
      <Text c="dimmed">{t('references.problems.about')}</Text>
      {pages.items.length > 0 && <WindowedTable titleId="reference-problems" columns={columns} items={pages.items} count={pages.hasMore ? pages.items.length + 1 : pages.items.length} keyOf={({ place }) => place} onEnd={pages.onEnd} />}
    </>
  );
}
