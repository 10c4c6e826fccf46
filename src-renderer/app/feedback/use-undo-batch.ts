import { useDesk } from '../desk/desk-client.ts';
import { useFeedback } from './use-feedback.ts';

/** Takes back one act, by the button of the note that told of it: says `undone`, then `refresh` shows what stands now. */
export function useUndoBatch(refresh: () => void): (batch: string, undone: string) => Promise<void> {
  const { client } = useDesk();
  const { showDone, showProblem } = useFeedback();
  return async (batch, undone) => {
    try {
      await client.offers.undo({ batch });
      showDone(undone, { takesBack: true });
      refresh();
    } catch (error) {
      showProblem(error);
    }
  };
}
