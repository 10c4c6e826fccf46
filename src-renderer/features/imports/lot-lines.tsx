import { Tabs, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ImportLot } from '../../../src-main/contract/desk/imports.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useDescribeLineProblem } from './describe-line-problem.ts';
import classes from './imports-screen.module.css';

const statuses = ['new', 'changed', 'unchanged', 'wrong'] as const;
type Status = (typeof statuses)[number];
const pageSize = 200;

/** What the import does, line by line, under a tab for each sort with its count. */
export function LotLines({ lot }: { lot: ImportLot }) {
  const t = useT();
  const first = lot.counts.wrong > 0 ? 'wrong' : (statuses.find((status) => lot.counts[status] > 0) ?? 'new');
  const [status, setStatus] = useState<Status>(first);
  return (
    <Tabs value={status} onChange={(value) => setStatus((value ?? 'new') as Status)} keepMounted={false}>
      <Tabs.List>
        {statuses.map((code) => (
          <Tabs.Tab key={code} value={code}>
            {t('imports.count', { name: t(`imports.status.${code}`), count: lot.counts[code] })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {statuses.map((code) => (
        <Tabs.Panel key={code} value={code} pt="xs">
          {lot.counts[code] === 0 ? <Text c="dimmed">{t('imports.lines.none')}</Text> : <Lines lot={lot.id} status={code} count={lot.counts[code]} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** The lines of one sort. Only those in sight are drawn; more are fetched as the end comes near. */
function Lines({ lot, status, count }: { lot: string; status: Status; count: number }) {
  const { orpc } = useDesk();
  const t = useT();
  const describe = useDescribeLineProblem();
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(
    orpc.imports.lines.infiniteOptions({
      input: (after: number) => ({ lot, status, after, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (page) => (page.length === pageSize ? page.at(-1)?.number : undefined),
    }),
  );
  const lines = data?.pages.flat() ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  // The React Compiler, which cannot follow it, is not used here.
  // oxlint-disable-next-line react/incompatible-library -- see above
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => 44, overscan: 10 });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && last >= lines.length - 40) void fetchNextPage();
  }, [hasNextPage, isFetching, last, lines.length, fetchNextPage]);
  return (
    // A box that scrolls must be within reach of the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div ref={scroller} className={classes['lines']} role="table" aria-label={t('imports.lines')} aria-rowcount={count + 1} tabIndex={0}>
      <div role="rowgroup" className={classes['linesHead']}>
        <div role="row" aria-rowindex={1} className={classes['line']}>
          <span role="columnheader">{t('imports.line')}</span>
          <span role="columnheader">{t('imports.line.title')}</span>
          <span role="columnheader">{t('imports.line.reference')}</span>
          <span role="columnheader">{t('imports.line.reasons')}</span>
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', blockSize: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={line.number}
              ref={virtual.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={classes['line']}
              style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start}px)` }}
            >
              <span role="cell">{line.number}</span>
              <span role="cell">{line.title || t('imports.line.noTitle')}</span>
              <span role="cell">{line.reference}</span>
              <span role="cell">
                {line.problems.length === 0 ? t(`imports.does.${line.status}`) : line.problems.map(describe).join(' ; ')}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
