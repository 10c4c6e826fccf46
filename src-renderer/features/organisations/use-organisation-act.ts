import { useQueryClient } from '@tanstack/react-query';
import type { OrganisationDetail } from '../../../src-main/contract/desk/organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Does an act on an organisation, says `done` and offers to undo it. False if it was refused, which is said. */
export function useOrganisationAct({ fields: { name } }: OrganisationDetail): (act: () => Promise<{ batch: string | null }>, done: string) => Promise<boolean> {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
  const undo = useUndoBatch(refresh);
  return async (act, done) => {
    try {
      const { batch } = await act();
      refresh();
      if (batch !== null) showDone(done, { undo: () => void undo(batch, t('sync.undone', { title: name })) });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
}
