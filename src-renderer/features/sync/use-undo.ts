import { useDesk } from '../../app/desk/desk-client.ts';
import { useFeedback } from '../../app/feedback/use-feedback.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { sayLettersGone } from '../../app/feedback/say-letters-gone.ts';

/** Takes back what was done here: that act, or this person's last one if it is null. */
export function useUndo(): (batch: string | null) => Promise<void> {
  const t = useT();
  const { client } = useDesk();
  const { showProblem, showDone } = useFeedback();
  return async (batch) => {
    try {
      const { label, lettersGone } = await client.offers.undo({ batch });
      showDone(sayLettersGone(label ? t('sync.undone', { title: label }) : t('sync.undoneAll'), lettersGone, t));
    } catch (error) {
      showProblem(error);
    }
  };
}
