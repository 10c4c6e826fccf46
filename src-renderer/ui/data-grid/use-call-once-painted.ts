import { useEffect, useRef } from 'react';

/** Calls `then` once, after the first frame in which `isThere` was true. */
export function useCallOncePainted(isThere: boolean, then: (() => void) | undefined): void {
  const latest = useRef(then);
  const isDone = useRef(false);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    if (!isThere || isDone.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The callback runs before its frame is painted, what it puts off after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        isDone.current = true;
        latest.current?.();
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [isThere]);
}
