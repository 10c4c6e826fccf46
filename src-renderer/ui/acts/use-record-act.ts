import { useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

export type RecordAct = (act: () => Promise<{ batch: string | null }>, done: string) => Promise<boolean>;

/** Does an act on a record that people call `title`, says `done` and offers to undo it. False if it was refused, which is said. */
export function useRecordAct(area: 'organisations' | 'press' | 'people', title: string): RecordAct {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc[area].key() });
  const undo = useUndoBatch(refresh);
  return async (act, done) => {
    try {
      const { batch } = await act();
      refresh();
      if (batch !== null) showDone(done, { undo: () => void undo(batch, t('sync.undone', { title })) });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
}
