import { Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import type { BulkReport, BulkRow } from '../../../../src-main/contract/desk/bulk.ts';
import { bulkOutcomes } from '../../../../src-main/domain/offer/bulk.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { isolateText } from '../../../app/i18n/isolate-text.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import type { OfferActs } from '../use-offer-acts.ts';
import { useBulkRows } from './use-bulk-rows.ts';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';

type Props = { report: BulkReport; acts: OfferActs; onStop: () => void; onClose: () => void };

/** What became of one: done, given up, or why it was put aside. */
function describeOutcome({ outcome, isChosen, verdict, claimedBy }: BulkRow, { act }: BulkReport, t: Translate): string {
  if (outcome !== null) return t(`bulk.outcome.${outcome === 'done' ? act : outcome}`);
  if (isChosen) return t('bulk.left.notReached');
  return verdict === 'claimed' ? t('bulk.left.claimed', { by: claimedBy ?? '' }) : t(`bulk.left.${verdict}`);
}

/** How far the act is, then what became of each offer, and the one button that takes all of it back. */
export function BulkResults({ report, acts, onStop, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const titleId = useId();
  const heading = useFirstFocus<HTMLHeadingElement>();
  const [undone, setUndone] = useState<'no' | 'doing' | 'yes'>('no');
  const { items, onEnd } = useBulkRows(report, 'results');
  const { batch } = report;
  const undo = async () => {
    setUndone('doing');
    const isDone = await acts.undo(batch);
    setUndone(isDone ? 'yes' : 'no');
    // The button is gone.
    if (isDone) heading.current?.focus();
  };
  const isOver = report.state !== 'applying';
  useCommands([
    { id: 'bulk.undo', label: 'bulk.undo', menu: null, keys: ['mod+z', 'u'], enabled: isOver && batch !== null && undone === 'no', run: () => void undo() },
    { id: 'bulk.close', label: 'bulk.close', menu: null, keys: ['Escape'], enabled: isOver, run: onClose },
  ]);
  const columns: TableColumn<BulkRow>[] = [
    { label: t('bulk.column.offer'), width: 'minmax(0, 2fr)', render: ({ title, employerName }) => [title, employerName].flatMap((words) => (words ? [isolateText(words)] : [])).join(' · ') },
    { label: t('bulk.column.outcome'), width: 'minmax(0, 1fr)', render: (row) => describeOutcome(row, report, t) },
  ];
  const counts = bulkOutcomes.flatMap((outcome) => (report.outcomes[outcome] > 0 ? [t(`bulk.count.${outcome}`, { count: report.outcomes[outcome] })] : []));
  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={titleId}>
      <Stack gap="sm">
        <Title order={2} id={titleId} ref={heading} tabIndex={-1}>
          {t('bulk.results')}
        </Title>
        <div role="status">
          {report.state === 'applying' && <Progress value={report.chosen === 0 ? 100 : (100 * report.done) / report.chosen} aria-label={t('bulk.applying')} />}
          <Text size="sm">{undone === 'yes' ? t('bulk.undone') : t(`bulk.results.${report.state === 'applying' || report.state === 'failed' || report.state === 'stopped' ? report.state : 'applied'}`, { counts: format.list(counts), count: counts.length })}</Text>
        </div>
        {isOver && items.length > 0 && <WindowedTable titleId={titleId} columns={columns} items={items} count={report.total} keyOf={({ place }) => place} onEnd={onEnd} />}
        <Group gap="xs">
          {report.state === 'applying' ? (
            <Button variant="default" onClick={onStop}>
              {t('bulk.stop')}
            </Button>
          ) : (
            <>
              {batch !== null && undone !== 'yes' && (
                <Button loading={undone === 'doing'} onClick={() => void undo()}>
                  {t('bulk.undo')}
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                {t('app.close')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
