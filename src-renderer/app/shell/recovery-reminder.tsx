import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-client.ts';
import { useFeedback } from '../feedback/use-feedback.ts';
import { useT } from '../i18n/use-messages.ts';
import classes from './banner.module.css';

/** Reminds of a recovery key that nobody has said is kept: the window was closed before the button. */
export function RecoveryReminder() {
  const { orpc } = useDesk();
  const t = useT();
  const { showProblem } = useFeedback();
  const queries = useQueryClient();
  const { data: status } = useQuery(orpc.app.status.queryOptions());
  const kept = useMutation(
    orpc.app.keptRecoveryKey.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: orpc.app.key() }),
      onError: showProblem,
    }),
  );
  // Losing the examples costs nothing.
  if (status?.profile !== 'open' || status.demo || !status.recoveryKeyPending) return null;
  return (
    <section className={classes['banner']} aria-label={t('welcome.key.title')}>
      <Text size="sm">{t('welcome.key.reminder')}</Text>
      <Button size="compact-sm" variant="default" loading={kept.isPending} onClick={() => kept.mutate(undefined)}>
        {t('welcome.key.kept')}
      </Button>
    </section>
  );
}
