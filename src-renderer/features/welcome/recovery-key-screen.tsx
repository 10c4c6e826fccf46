import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';
import classes from './front-page.module.css';

/** Shows the recovery key, the only time it can be seen. */
export function RecoveryKeyScreen({ recoveryKey, onKept }: { recoveryKey: string; onKept: () => void }) {
  const t = useT();
  const { orpc } = useDesk();
  const { showProblem, showDone } = useFeedback();
  const kept = useMutation(orpc.app.keptRecoveryKey.mutationOptions({ onSuccess: onKept, onError: showProblem }));
  const copy = () =>
    navigator.clipboard.writeText(recoveryKey).then(
      () => showDone(t('welcome.key.copied')),
      () => showDone(t('welcome.key.copyFailed')),
    );
  return (
    <FrontPage title={t('welcome.key.title')}>
      <Stack>
        <Text>{t('welcome.key.text')}</Text>
        <div className={classes['key']} role="group" aria-label={t('welcome.key.label')} data-testid="recovery-key">
          {recoveryKey}
        </div>
        <Group className={classes['noPrint'] ?? ''} justify="space-between">
          <Group>
            <Button variant="default" onClick={() => window.print()}>
              {t('welcome.key.print')}
            </Button>
            <Button variant="default" onClick={() => void copy()}>
              {t('welcome.key.copy')}
            </Button>
          </Group>
          <Button loading={kept.isPending} onClick={() => kept.mutate(undefined)}>
            {t('welcome.key.kept')}
          </Button>
        </Group>
      </Stack>
    </FrontPage>
  );
}
