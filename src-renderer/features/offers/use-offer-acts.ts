import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { DecisionInput } from '../../../src-main/contract/desk/offers.ts';
import type { ChosenMotive } from '../../../src-main/domain/offer/closing-motives.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { sayLettersGone } from '../../app/feedback/say-letters-gone.ts';
import { countMinutes } from './count-minutes.ts';

type Done = { batch: string; leavesAt: string | null };
export type MoveAction = 'claim' | 'release' | 'prolong' | 'close' | 'reopen' | 'archive' | 'restore';
export type Decision = DecisionInput extends infer D ? (D extends unknown ? Omit<D, 'id'> : never) : never;

/** What a person does to offers. Each says what it did and offers to take it back; each answers whether it succeeded. */
export function useOfferActs(onUndone: (id: string) => void) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const t = useT();

  const run = useCallback(
    async (act: () => Promise<void>): Promise<boolean> => {
      try {
        await act();
        // Core says so too, a moment later; the screen should not wait for it.
        void queries.invalidateQueries({ queryKey: orpc.offers.key() });
        return true;
      } catch (error) {
        showProblem(error);
        return false;
      }
    },
    [queries, orpc, showProblem],
  );
  const undo = useCallback(
    (batch: string | null = null) =>
      run(async () => {
        const { label, id, records, lettersGone } = await client.offers.undo({ batch });
        // A note whose own button undid it is gone already.
        showDone(sayLettersGone(label ? t('offers.done.undone', { title: label, records }) : t('offers.done.undoneAll'), lettersGone, t), { takesBack: batch === null });
        if (id) onUndone(id);
      }),
    [run, client, showDone, t, onUndone],
  );
  const say = useCallback(
    (done: string, { batch, leavesAt }: Done) => {
      const when = leavesAt === null ? null : t('offers.leaving.minutes', { minutes: countMinutes(leavesAt) });
      showDone(when === null ? done : t('offers.done.leaves', { done, when }), { undo: () => void undo(batch) });
    },
    [showDone, t, undo],
  );

  return useMemo(
    () => ({
      undo,
      redo: () =>
        run(async () => {
          const { label, id, records } = await client.offers.redo();
          showDone(label ? t('offers.done.redone', { title: label, records }) : t('offers.done.redoneAll'));
          if (id) onUndone(id);
        }),
      decide: (id: string, title: string, decision: Decision) =>
        run(async () => say(t(`offers.done.${decision.kind}`, { title }), await client.offers.decide({ ...decision, id }))),
      move: (id: string, title: string, action: MoveAction, motive?: ChosenMotive) =>
        run(async () => say(t(`offers.done.${action}`, { title }), await client.offers.move({ id, action, ...(motive && { motive }) }))),
      takeOver: (id: string, title: string) => run(async () => say(t('offers.done.takeOver', { title }), await client.offers.takeOver({ id }))),
      takeBack: (id: string, title: string, done: string) => run(async () => say(t('offers.done.takeBack', { title }), await client.offers.takeBack({ id, done }))),
      revert: (id: string, title: string, { line, field }: { line: number; /** In words. */ field: string }) =>
        run(async () => {
          const { batch, leavesAt } = await client.offers.revert({ id, line });
          if (batch !== null) say(t('offers.done.revert', { title, field }), { batch, leavesAt });
        }),
      say,
    }),
    [undo, run, client, showDone, t, onUndone, say],
  );
}
export type OfferActs = ReturnType<typeof useOfferActs>;
