import { useDesk } from '../desk/desk-client.ts';
import { useT } from '../i18n/use-messages.ts';
import { sayLettersGone } from './say-letters-gone.ts';
import { useFeedback } from './use-feedback.ts';

/** Takes back one act, by the button of the note that told of it: says `undone`, then `refresh` shows what stands now. */
export function useUndoBatch(refresh: () => void): (batch: string, undone: string) => Promise<void> {
  const t = useT();
  const { client } = useDesk();
  const { showDone, showProblem } = useFeedback();
  return async (batch, undone) => {
    try {
      const { lettersGone } = await client.offers.undo({ batch });
      showDone(sayLettersGone(undone, lettersGone, t), { takesBack: true });
      refresh();
    } catch (error) {
      showProblem(error);
    }
  };
}
