import { type ReactNode, useDeferredValue } from 'react';

/**
 * What is below what a person reads first: it is rendered once that is painted, a frame or two later, and gives way to a key that
 * is pressed meanwhile.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}
