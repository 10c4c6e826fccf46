import { useQueryClient } from '@tanstack/react-query';
import type { NearOrganisation } from '../../../src-main/contract/desk/near-organisations.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** Says that a near organisation is no duplicate of `id`, or takes it back. Says what it did and offers to undo it. */
export function useTellApart(id: string): (near: NearOrganisation) => Promise<void> {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => void queries.invalidateQueries({ queryKey: orpc.organisations.key() });
  const undo = useUndoBatch(refresh);
  return async ({ id: other, name, apart }) => {
    try {
      const { batch } = await client.organisations.tellApart({ id, other, apart: apart === null });
      refresh();
      if (batch !== null) showDone(t(apart === null ? 'near.apart.done' : 'organisations.near.again', { title: name }), { undo: () => void undo(batch, t('sync.undone', { title: name })) });
    } catch (error) {
      showProblem(error);
    }
  };
}
