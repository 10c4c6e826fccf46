import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../../app/feedback/use-undo-batch.ts';
import { useT } from '../../../app/i18n/use-messages.ts';

/** Adds a comment to the offer `id`, or takes one's own off; each can be undone. */
export function useCommentActs(id: string) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.offers.key() });
  const undo = useUndoBatch(refresh);
  const add = useMutation(
    orpc.comments.add.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }) => {
        refresh();
        showDone(t('comments.added'), { undo: () => void undo(batch, t('comments.removed')) });
      },
    }),
  );
  const remove = useMutation(
    orpc.comments.remove.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }) => {
        refresh();
        showDone(t('comments.removed'), { undo: () => void undo(batch, t('comments.added')) });
      },
    }),
  );
  return {
    isBusy: add.isPending,
    add: (said: { text: string; mentions: string[] }, onAdded: () => void) => add.mutate({ id, ...said }, { onSuccess: onAdded }),
    remove: (comment: string) => remove.mutate({ id, comment }),
  };
}
