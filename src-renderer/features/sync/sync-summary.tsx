import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';
import { useSettings } from '../../app/profile/preferences-provider.tsx';
import { describeSync } from '../../app/shell/describe-sync.ts';
import { useNow } from '../../app/shell/use-now.ts';
import { describeWhen } from '../../ui/record-words/describe-when.ts';
import { Disconnect } from './disconnect.tsx';
import { FailureCard } from './failure-card.tsx';

/** How the exchange goes, and what one may do about it. */
export function SyncSummary({ status }: { status: SyncStatus }) {
  const t = useT();
  const format = useFormat();
  const { orpc } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const settings = useSettings();
  const now = useNow(15_000, status.state !== 'none');
  const syncNow = useMutation(orpc.sync.now.mutationOptions({ onError: showProblem }));
  const answerReset = useMutation(orpc.sync.answerReset.mutationOptions({ onError: showProblem }));
  const sendHeld = useMutation(orpc.sync.sendHeld.mutationOptions({ onError: showProblem, onSuccess: () => showDone(t('sync.sent')) }));
  const save = useMutation(orpc.app.saveSettings.mutationOptions({ onError: showProblem }));
  if (status.state === 'none') return <Text>{t('sync.none')}</Text>;
  const { main, failure } = describeSync(status, now);
  return (
    <Stack>
      <Text fw={600}>{t(main.key, main.params)}</Text>
      {failure && status.failure && <FailureCard status={status} failure={status.failure} onRetry={() => syncNow.mutate(undefined)} onDecide={(take) => answerReset.mutate({ take })} />}
      {status.refused && (
        <Alert color="yellow" data-testid="sync-refused">
          <Text size="sm">{t('sync.refused', { when: describeWhen(status.refused.at, t, format), count: status.refused.malformed + status.refused.outOfSight })}</Text>
        </Alert>
      )}
      {status.unread.total > 0 && (
        <Alert color="yellow" data-testid="sync-unread">
          <Text size="sm">{t('sync.unread', { count: status.unread.total, shown: status.unread.shown })}</Text>
        </Alert>
      )}
      {status.stubborn && (
        <Alert color="yellow" data-testid="sync-stubborn">
          <Text size="sm">{t('sync.stubborn', { when: describeWhen(status.stubborn.at, t, format) })}</Text>
        </Alert>
      )}
      {status.clockWrong && <Text>{t('app.status.clock')}</Text>}
      <div>
        <Text size="sm">{t('sync.site', { site: status.site ?? '' })}</Text>
        <Text size="sm">{status.lastSyncAt === null ? t('sync.never') : t('sync.lastSync', { when: format.relative(status.lastSyncAt) })}</Text>
      </div>
      <Switch
        label={t('sync.offline')}
        description={t('sync.offline.help')}
        checked={settings?.offline ?? false}
        onChange={(event) => save.mutate({ offline: event.currentTarget.checked })}
      />
      <Group>
        <Button onClick={() => syncNow.mutate(undefined)} loading={syncNow.isPending} disabled={settings?.offline ?? false}>
          {t('sync.now')}
        </Button>
        {status.held > 0 && (
          <Button variant="default" onClick={() => sendHeld.mutate(undefined)} loading={sendHeld.isPending}>
            {t('sync.sendHeld')}
          </Button>
        )}
        <Disconnect waiting={status.waiting} />
      </Group>
    </Stack>
  );
}
