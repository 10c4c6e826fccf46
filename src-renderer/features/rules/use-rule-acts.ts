import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TunedRule } from '../../../src-main/contract/desk/rules.ts';
import type { RuleTuning } from '../../../src-main/domain/findings/rule-tuning.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useUndoBatch } from '../../app/feedback/use-undo-batch.ts';
import { useT } from '../../app/i18n/use-messages.ts';

/** What is done with a change of a rule: rehearsed, then switched on, then perhaps undone. */
export function useRuleActs({ rule }: Pick<TunedRule, 'rule'>) {
  const { orpc } = useDesk();
  const queries = useQueryClient();
  const t = useT();
  const { showDone, showProblem } = useFeedback();
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: orpc.rules.key() });
    void queries.invalidateQueries({ queryKey: orpc.offers.key() });
  };
  const name = t(`findings.rule.${rule}`);
  const undo = useUndoBatch(refresh);
  const rehearse = useMutation(orpc.rules.rehearse.mutationOptions({ onError: showProblem, onSuccess: (report) => queries.setQueryData(orpc.rules.rehearsal.queryKey({ input: { rule } }), report) }));
  const stop = useMutation(orpc.rules.stop.mutationOptions({ onError: showProblem, onSuccess: refresh }));
  const tune = useMutation(
    orpc.rules.tune.mutationOptions({
      onError: showProblem,
      onSuccess: ({ batch }) => {
        refresh();
        if (batch !== null) showDone(t('rules.done', { name }), { undo: () => void undo(batch, t('rules.undone', { name })) });
      },
    }),
  );
  return {
    rehearse: (tuning: RuleTuning) => rehearse.mutate({ rule, tuning }),
    stop: (id: string) => stop.mutate({ id }),
    tune: (tuning: RuleTuning) => tune.mutate({ rule, tuning }),
    isBusy: rehearse.isPending || tune.isPending,
  };
}
