import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../../app/feedback/use-undo-batch.ts';
import { useT } from '../../../app/i18n/use-messages.ts';

/** Gives a second look, then says what the first decision was; it can be taken back. */
export function useGiveLook() {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.looks.key() });
  const undo = useUndoBatch(refresh);
  const { mutate, isPending } = useMutation(
    orpc.looks.give.mutationOptions({
      onError: (error) => {
        showProblem(error);
        refresh();
      },
      onSuccess: ({ batch, first: { by, verdict }, outcome }) => {
        refresh();
        const said = outcome === 'other' ? t(`looks.done.other.${verdict}`, { by }) : t(`looks.done.${outcome}`, { by });
        showDone(said, { undo: () => void undo(batch, t('looks.undone')) });
      },
    }),
  );
  return { give: mutate, isBusy: isPending };
}
