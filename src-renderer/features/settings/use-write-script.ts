import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Gives the team words for the telephone, null for those that Bureau comes with; says so, and offers to take it back. */
export function useWriteScript(): (text: string | null, onWritten: () => void) => void {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.outcomes.key() });
  const undo = useUndoBatch(() => void refresh());
  const write = useMutation(
    orpc.outcomes.writeScript.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }) => {
        void refresh();
        showDone(t('settings.script.done'), batch === null ? {} : { undo: () => void undo(batch, t('settings.script.undone')) });
      },
    }),
  );
  return (text, onWritten) => write.mutate({ text }, { onSuccess: () => void refresh().then(onWritten) });
}
