import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { ConflictList } from './conflict-list.tsx';
import { ConnectForm } from './connect-form.tsx';
import { OutboxTable } from './outbox-table.tsx';
import { ReviewTable } from './review-table.tsx';
import { SyncSummary } from './sync-summary.tsx';

/** The exchange with the site, in words: what waits, what was refused, who differs from whom, and what can be done. */
export function SyncScreen() {
  const t = useT();
  const { orpc } = useDesk();
  const { data: status } = useQuery(orpc.sync.status.queryOptions());
  if (!status) return null;
  return (
    <Stack p="lg" gap="xl" maw="64rem">
      <Title order={1}>{t('sync.title')}</Title>
      <SyncSummary status={status} />
      {status.state === 'none' && <ConnectForm />}
      {status.conflicts > 0 && <ConflictList />}
      {status.toReview > 0 && <ReviewTable />}
      <OutboxTable connected={status.state !== 'none'} total={status.waiting} />
    </Stack>
  );
}
