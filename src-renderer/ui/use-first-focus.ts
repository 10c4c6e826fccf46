import { type RefObject, useEffect, useRef } from 'react';

/** For what takes the focus when it appears: whoever came by keyboard, or listens, begins there. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
