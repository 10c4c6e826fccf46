import { useCallback, useMemo, useRef } from 'react';
import { useFeedback } from './use-feedback.ts';

/** What goes wrong with one thing that is tried again and again: what was wrong the last time says nothing once it is tried anew. */
export function useAttemptProblem() {
  const { showProblem } = useFeedback();
  const close = useRef<() => void>(() => {});
  const begin = useCallback(() => close.current(), []);
  const fail = useCallback(
    (error: unknown) => {
      close.current = showProblem(error);
    },
    [showProblem],
  );
  return useMemo(() => ({ begin, fail }), [begin, fail]);
}
