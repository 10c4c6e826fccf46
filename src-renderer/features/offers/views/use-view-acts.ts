import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SavedView, SharedView } from '../../../../src-main/contract/desk/views.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { describeProblem } from '../../../app/feedback/describe-problem.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../../app/feedback/use-undo-batch.ts';
import { useT } from '../../../app/i18n/use-messages.ts';

type Options = { /** Says why nothing was done, beside what was typed. */ onTaken: (sentence: string) => void; /** The line of this view is where one goes on; null if there is none. */ onMoved: (line: string | null) => void };

/** Which line of the list shows a view. */
export const getOwnLine = (name: string): string => `own ${name}`;
export const getSharedLine = (id: string): string => `shared ${id}`;

/** What is done with views. All can be taken back. */
export function useViewActs({ onTaken, onMoved }: Options) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.views.key() });
  const undo = useUndoBatch(refresh);
  const onError = (error: Error) => {
    const { key, params } = describeProblem(error);
    if (key === 'problems.NAME_TAKEN') onTaken(t(key, params));
    else showProblem(error);
  };
  const save = useMutation(
    orpc.views.save.mutationOptions({
      onError,
      // One that gave way can be had back.
      onSuccess: ({ replaced }, { name }) => showDone(t('offers.views.saved', { name }), replaced === null ? {} : { undo: () => save.mutate(replaced) }),
    }),
  );
  const remove = useMutation(
    orpc.views.remove.mutationOptions({
      onError,
      onSuccess: ({ removed }) => {
        onMoved(null);
        if (removed) showDone(t('offers.views.removed', { name: removed.name }), { undo: () => save.mutate(removed) });
      },
    }),
  );
  const share = useMutation(
    orpc.views.share.mutationOptions({
      onError,
      onSuccess: ({ batch, id }, { name }) => {
        onMoved(getSharedLine(id));
        refresh();
        showDone(t('offers.views.done.share', { name }), { undo: () => void undo(batch, t('offers.views.undone.share', { name })) });
      },
    }),
  );
  const change = useMutation(orpc.views.change.mutationOptions({ onError }));
  const unshare = useMutation(orpc.views.unshare.mutationOptions({ onError }));
  return {
    goTo: onMoved,
    isSaving: save.isPending,
    save: (view: SavedView, onSaved: () => void) => {
      onMoved(null);
      save.mutate(view, { onSuccess: onSaved });
    },
    remove: (name: string) => remove.mutate({ name }),
    share: (name: string) => share.mutate({ name }),
    change: ({ id, name }: SharedView, changed: Partial<SavedView>) =>
      change.mutate(
        { id, ...changed },
        {
          onSuccess: ({ batch }) => {
            onMoved(getSharedLine(id));
            refresh();
            if (batch === null) showDone(t('offers.views.done.same', { name }));
            else showDone(t('offers.views.done.change', { name: changed.name ?? name }), { undo: () => void undo(batch, t('offers.views.undone.change', { name })) });
          },
        },
      ),
    unshare: ({ id, name, isOwn, by }: SharedView) =>
      unshare.mutate(
        { id },
        {
          onSuccess: ({ batch }) => {
            onMoved(isOwn ? getOwnLine(name) : null);
            refresh();
            showDone(t('offers.views.done.unshare', { name, isOwn: isOwn ? 'yes' : 'no', by }), { undo: () => void undo(batch, t('offers.views.undone.unshare', { name })) });
          },
        },
      ),
  };
}
export type ViewActs = ReturnType<typeof useViewActs>;
