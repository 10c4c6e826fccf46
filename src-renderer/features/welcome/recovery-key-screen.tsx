import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { FrontPage } from './front-page.tsx';
import { RecoveryKeyPanel } from './recovery-key-panel.tsx';

/** Shows the recovery key at the first start, until the person says that it is kept. */
export function RecoveryKeyScreen({ recoveryKey, onKept }: { recoveryKey: string; onKept: () => void }) {
  const t = useT();
  const { orpc } = useDesk();
  const { showProblem } = useFeedback();
  const kept = useMutation(orpc.app.keptRecoveryKey.mutationOptions({ onSuccess: onKept, onError: showProblem }));
  return (
    <FrontPage title={t('welcome.key.title')}>
      <RecoveryKeyPanel recoveryKey={recoveryKey} busy={kept.isPending} onKept={() => kept.mutate(undefined)} />
    </FrontPage>
  );
}
