import { Button, Modal, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useDesk } from '../desk/desk-client.ts';
import { useFeedback } from '../feedback/use-feedback.ts';
import { useT } from '../i18n/use-messages.ts';
import classes from './banner.module.css';

const RecoveryKeyPanel = lazy(async () => ({ default: (await import('../../features/welcome/recovery-key-panel.tsx')).RecoveryKeyPanel }));

/** Reminds of a recovery key that nobody has said is kept, and makes a new one if it was never seen. */
export function RecoveryReminder() {
  const { orpc } = useDesk();
  const t = useT();
  const { showProblem } = useFeedback();
  const queries = useQueryClient();
  const [fresh, setFresh] = useState<string | null>(null);
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  const kept = useMutation(
    orpc.app.keptRecoveryKey.mutationOptions({
      onSuccess: () => {
        setFresh(null);
        return queries.invalidateQueries({ queryKey: orpc.app.key() });
      },
      onError: showProblem,
    }),
  );
  const renew = useMutation(orpc.app.renewRecoveryKey.mutationOptions({ onSuccess: ({ recoveryKey }) => setFresh(recoveryKey), onError: showProblem }));
  // Losing the examples costs nothing.
  if (status?.profile !== 'open' || status.demo || !status.recoveryKeyPending) return null;
  return (
    <section className={classes['banner']} aria-label={t('welcome.key.title')}>
      <Text size="sm">{t('welcome.key.reminder')}</Text>
      <Button size="compact-sm" variant="default" loading={kept.isPending} onClick={() => kept.mutate(undefined)}>
        {t('welcome.key.kept')}
      </Button>
      <Button size="compact-sm" variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined)}>
        {t('welcome.key.renew')}
      </Button>
      {fresh !== null && (
        <Modal opened onClose={() => setFresh(null)} title={t('welcome.key.title')} size="lg" closeButtonProps={{ 'aria-label': t('app.close') }}>
          <Suspense>
            <RecoveryKeyPanel recoveryKey={fresh} busy={kept.isPending} onKept={() => kept.mutate(undefined)} />
          </Suspense>
        </Modal>
      )}
    </section>
  );
}
