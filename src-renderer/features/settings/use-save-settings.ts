import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Settings } from '../../../src-main/contract/desk/app.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Saves some settings and says so. */
export function useSaveSettings(): (change: Partial<Settings>) => void {
  const t = useT();
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const save = useMutation(
    orpc.app.saveSettings.mutationOptions({
      onError: showProblem,
      onSuccess: (settings) => {
        queries.setQueryData(orpc.app.settings.queryKey(), settings);
        showDone(t('settings.saved'));
      },
    }),
  );
  return save.mutate;
}
