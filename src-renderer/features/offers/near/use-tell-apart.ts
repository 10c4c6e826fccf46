import { useQueryClient } from '@tanstack/react-query';
import type { NearOffer } from '../../../../src-main/contract/desk/near-offers.ts';
import { useDesk } from '../../../app/desk/desk-client.ts';
import { useFeedback } from '../../../app/feedback/use-feedback.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import type { OfferActs } from '../use-offer-acts.ts';

/** Says that a near offer is no duplicate of `id`, or takes it back. Says what it did and offers to undo it. */
export function useTellApart(id: string, acts: OfferActs | null) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showProblem } = useFeedback();
  const t = useT();
  return async ({ id: other, title, apart }: NearOffer): Promise<void> => {
    try {
      const { batch, leavesAt } = await client.offers.tellApart({ id, other, apart: apart === null });
      void queries.invalidateQueries({ queryKey: orpc.offers.key() });
      if (batch !== null) acts?.say(t(apart === null ? 'near.apart.done' : 'near.apart.undone', { title }), { batch, leavesAt });
    } catch (error) {
      showProblem(error);
    }
  };
}
