import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AmountLine, TeamAmount } from '../../../src-main/domain/findings/team-amount.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useFormat, useT } from '../../app/i18n/use-messages.ts';

/** What is done with the team's lines of the amounts of law: added, taken away, then perhaps undone. */
export function useAmountActs() {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const format = useFormat();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: orpc.rules.key() });
    void queries.invalidateQueries({ queryKey: orpc.offers.key() });
  };
  const undo = useUndoBatch(refresh);
  const tell = (words: string, batch: string) => {
    refresh();
    showDone(words, { undo: () => void undo(batch, t('amounts.undone')) });
  };
  const set = useMutation(
    orpc.rules.setAmount.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }, { amountCents, from }) => (batch === null ? showDone(t('amounts.same')) : tell(t('amounts.added', { amount: format.money(amountCents), day: format.day(from) }), batch)),
    }),
  );
  const remove = useMutation(
    orpc.rules.removeAmount.mutationOptions({ onError: showProblem, onSuccess: ({ batch }, { from }) => tell(t('amounts.removed', { day: format.day(from) }), batch) }),
  );
  return { set: (line: TeamAmount) => set.mutate(line), remove: (line: AmountLine) => remove.mutate(line), isBusy: set.isPending || remove.isPending };
}
