import { Alert, Button, Group, Text } from '@mantine/core';
import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { describeWhen } from '../../ui/record-words/describe-when.ts';

type Failure = NonNullable<SyncStatus['failure']>;
type Props = {
  status: SyncStatus;
  failure: Failure;
  onRetry: () => void;
  /** The site has lost much: follow it all the same, or wait. */
  onDecide: (take: boolean) => void;
};

/** What a person can do about each failure: try again, once something else is done; paste a new code; decide. */
const remedies: Record<Failure['code'], 'retry' | 'code' | 'decide'> = {
  unreachable: 'retry',
  not_the_site: 'retry',
  unauthorized: 'code',
  forbidden: 'retry',
  upgrade_needed: 'retry',
  site_older: 'retry',
  server_error: 'retry',
  too_many_requests: 'retry',
  store: 'retry',
  reset_needs_person: 'decide',
  lost_device: 'code',
  other_person: 'code',
  other_site: 'code',
};

/** What failed in the exchange, since when, what is safe, when it is tried again, and what to do. */
export function FailureCard({ status, failure, onRetry, onDecide }: Props) {
  const t = useT();
  const format = useFormat();
  const remedy = remedies[failure.code];
  return (
    <Alert color="red" title={t(`app.failure.${failure.code}`)} data-testid="sync-failure">
      <Text size="sm">{t(`problems.site.${failure.code}`)}</Text>
      <Text size="sm">
        {t('sync.failure.at', { when: describeWhen(failure.at, t, format) })}{' '}
        {status.nextAt !== null && t('sync.next', { when: format.relative(status.nextAt) })}
      </Text>
      {status.reset && <Text size="sm" fw={600}>{t('sync.reset.figures', status.reset)}</Text>}
      <Group mt="xs">
        {remedy === 'retry' && (
          <Button size="compact-md" variant="default" onClick={onRetry}>
            {t('sync.failure.retry')}
          </Button>
        )}
        {remedy === 'decide' && (
          <>
            <Button size="compact-md" variant="default" onClick={() => onDecide(false)}>
              {t('sync.reset.wait')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onDecide(true)}>
              {t('sync.reset.follow')}
            </Button>
          </>
        )}
        {remedy === 'code' && <Text size="sm" fw={600}>{t('sync.failure.code')}</Text>}
      </Group>
    </Alert>
  );
}
