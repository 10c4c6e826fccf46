import { useQueryClient } from '@tanstack/react-query';
import type { AskTurn } from '../../../src-main/contract/desk/outcomes.ts';
import type { OutcomeChannel, OutcomeResult, OutcomeSide } from '../../../src-main/domain/outcome/outcome-words.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useLetterWords } from '../offers/letters/use-letter-words.ts';

export type Said = { side: OutcomeSide; result: OutcomeResult; channel: OutcomeChannel | null; note: string };

/** What a person does to find out what became of posts; each says what it did, and answers whether it succeeded. `onUndo` takes a batch back. */
export function useOutcomeActs(onUndo: (batch: string) => void) {
  const { client, orpc } = useDesk();
  const queries = useQueryClient();
  const { showDone, showProblem } = useFeedback();
  const t = useT();
  const writeLetter = useLetterWords();
  const run = async (act: () => Promise<{ batch: string | null; done: string }>): Promise<boolean> => {
    try {
      const { batch, done } = await act();
      showDone(done, batch === null ? {} : { undo: () => onUndo(batch) });
      for (const queryKey of [orpc.outcomes.key(), orpc.offers.key()]) void queries.invalidateQueries({ queryKey });
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return {
    /** Null until the words of the letter are there. Answers what became of each; nothing of a failure. */
    ask: writeLetter === null ? null : async (ids: string[]) => {
      let each: Pick<AskTurn, 'id' | 'outcome'>[] = [];
      await run(async () => {
        const { batch, results } = await client.outcomes.ask({ ids, ...writeLetter('outcome') });
        each = results;
        const asked = results.filter(({ outcome }) => outcome === 'done').length;
        return { batch, done: t('outcomes.done.ask', { count: asked, left: results.length - asked }) };
      });
      return each;
    },
    note: (id: string, said: Said) => run(async () => ({ batch: (await client.outcomes.note({ id, ...said })).batch, done: t('outcomes.done.note') })),
    stop: (id: string, stopped: boolean) => run(async () => ({ batch: (await client.outcomes.stop({ id, stopped })).batch, done: t('outcomes.done.stop', { stopped: stopped ? 'yes' : 'no' }) })),
    settle: (id: string, answer: string) => run(async () => ({ batch: (await client.outcomes.settle({ id, answer })).batch, done: t('outcomes.done.settle') })),
  };
}
export type OutcomeActs = ReturnType<typeof useOutcomeActs>;
