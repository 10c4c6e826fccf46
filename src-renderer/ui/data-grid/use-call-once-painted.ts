import { useEffect, useRef } from 'react';
import { callAfterPaint } from '../call-after-paint.ts';

/** Calls `then` once, after the first frame in which `isThere` was true. */
export function useCallOncePainted(isThere: boolean, then: (() => void) | undefined): void {
  const latest = useRef(then);
  const isDone = useRef(false);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (!isThere || isDone.current) return;
    return callAfterPaint(() => {
      isDone.current = true;
      latest.current?.();
    });
  }, [isThere]);
}
