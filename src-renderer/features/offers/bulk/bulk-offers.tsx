import { Anchor, Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useId } from 'react';
import type { BulkReport, BulkRow } from '../../../../src-main/contract/desk/bulk.ts';
import { type BulkVerdict, canBeChosen } from '../../../../src-main/domain/offer/bulk.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { type TableColumn, WindowedTable } from '../../../ui/windowed-table/windowed-table.tsx';
import { describeEvidence, describeWarnings } from './describe-evidence.ts';
import type { BulkRun } from './use-bulk-run.ts';
import { useBulkRows } from './use-bulk-rows.ts';

type Props = { report: BulkReport; verdict: BulkVerdict; choose: BulkRun['choose'] };

/** The offers of one verdict with their evidence, each to take out or to put in. */
export function BulkOffers({ report, verdict, choose }: Props) {
  const t = useT();
  const format = useFormat();
  const titleId = useId();
  const { items, onEnd } = useBulkRows(report, verdict);
  const mayChoose = canBeChosen(verdict);
  const columns: TableColumn<BulkRow>[] = [
    ...(mayChoose
      ? [{
          label: t('bulk.column.chosen'), width: '4rem',
          render: ({ place, title, isChosen }: BulkRow) => (
            <Checkbox size="sm" tabIndex={-1} aria-label={t('bulk.choose', { title })} checked={isChosen} onChange={({ currentTarget }) => choose(place, verdict, currentTarget.checked)} />
          ),
        }]
      : []),
    {
      label: t('bulk.column.offer'), width: 'minmax(0, 2fr)',
      render: ({ id, title, employerName, placeLabel }) => (
        <>
          <Anchor inherit underline="always" tabIndex={-1} href={`#/offers?id=${id}`}>
            {title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {[employerName, placeLabel].filter((words) => words !== null).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      label: t('bulk.column.evidence'), width: 'minmax(0, 2fr)',
      render: (row) => {
        const sentences = describeEvidence(row, report.act, t, format);
        const warnings = describeWarnings(row, t, format);
        if (sentences.length === 0 && warnings === null) return t('bulk.evidence.none', { state: t(`offers.state.${row.state}`) });
        return (
          <>
            {sentences.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            {warnings !== null && (
              <Text size="xs" c="dimmed">
                {warnings}
              </Text>
            )}
          </>
        );
      },
    },
  ];
  return (
    <section aria-labelledby={titleId}>
      <Group justify="space-between" mb={4}>
        <Title order={3} id={titleId}>
          {t(`bulk.verdict.${verdict}`, { count: report.verdicts[verdict] })}
        </Title>
        {mayChoose && (
          <Group gap={6}>
            <Button size="compact-xs" variant="subtle" onClick={() => choose(null, verdict, true)}>
              {t('bulk.chooseAll')}
            </Button>
            <Button size="compact-xs" variant="subtle" onClick={() => choose(null, verdict, false)}>
              {t('bulk.chooseNone')}
            </Button>
          </Group>
        )}
      </Group>
      <Text size="xs" c="dimmed" mb={4}>
        {t('bulk.keys', { mayChoose: String(mayChoose) })}
      </Text>
      <WindowedTable titleId={titleId} columns={columns} items={items} count={report.verdicts[verdict]} keyOf={({ place }) => place} onEnd={onEnd} isTicked={({ isChosen }) => (mayChoose ? isChosen : undefined)} />
    </section>
  );
}
