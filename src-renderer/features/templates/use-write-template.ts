import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TemplateName } from '../../../src-main/domain/letters/template.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

type After = { onWritten: () => void; onUndone: () => void };

/** Gives the team words for a letter, null for those that Bureau comes with; says so, and offers to take it back. */
export function useWriteTemplate(name: TemplateName) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => queries.invalidateQueries({ queryKey: orpc.letters.key() });
  const undo = useUndoBatch(() => void refresh());
  const mutation = useMutation(orpc.letters.writeTemplate.mutationOptions({ onError: showProblem }));
  const write = (words: string | null, { onWritten, onUndone }: After) =>
    mutation.mutate(
      { ...name, words },
      {
        onSuccess: ({ batch }) => {
          void refresh().then(onWritten);
          const takeBack = (done: string) => {
            onUndone();
            void undo(done, t('templates.undone'));
          };
          showDone(t(words === null ? 'templates.done.restored' : 'templates.done.written'), batch === null ? {} : { undo: () => takeBack(batch) });
        },
      },
    );
  return { write, isBusy: mutation.isPending };
}
