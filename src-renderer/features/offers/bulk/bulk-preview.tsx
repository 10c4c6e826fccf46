import { Progress, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { bulkVerdicts, type BulkVerdict } from '../../../../src-main/domain/offer/bulk.ts';
import { useFormat, useT } from '../../../app/i18n/use-messages.ts';
import { stateCodes } from '../offer-codes.ts';
import { BulkOffers } from './bulk-offers.tsx';
import type { BulkRun } from './use-bulk-run.ts';

/** In the order in which a person wants them: what will be done, then what holds back the others. */
const shown = bulkVerdicts.toReversed();

/** How many offers the filter holds, what an act would do to them, and to which. */
export function BulkPreview({ run: { report, choose } }: { run: BulkRun }) {
  const t = useT();
  const format = useFormat();
  const [verdict, setVerdict] = useState<BulkVerdict>('applies');
  if (report === undefined) return <Text role="status">{t('app.loading')}</Text>;
  const states = stateCodes.flatMap((code) => (report.states[code] ? [t('bulk.state', { state: t(`offers.state.${code}`), count: report.states[code] })] : []));
  const present = shown.filter((one) => report.verdicts[one] > 0);
  const open = present.includes(verdict) ? verdict : present[0];
  return (
    <Stack gap="sm">
      <Text size="sm">{t('bulk.held', { count: report.total, states: format.list(states) })}</Text>
      {report.state === 'reading' ? (
        <div role="status">
          <Progress value={report.total === 0 ? 100 : (100 * report.done) / report.total} aria-label={t('bulk.reading')} />
          <Text size="sm">{report.unread > 0 ? t('bulk.unread', { count: report.unread }) : t('bulk.progress', { done: report.done, total: report.total })}</Text>
        </div>
      ) : (
        present.length > 0 && (
          <Radio.Group label={t('bulk.verdicts')} value={open ?? null} onChange={(value) => setVerdict(shown.find((one) => one === value) ?? 'applies')}>
            {present.map((one) => (
              <Radio key={one} size="sm" mt={4} value={one} label={t(`bulk.verdict.${one}`, { count: report.verdicts[one] })} />
            ))}
          </Radio.Group>
        )
      )}
      {report.state === 'ready' && open !== undefined && <BulkOffers key={open} report={report} verdict={open} choose={choose} />}
    </Stack>
  );
}
