import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Tells whether the person is still on the screen at `path`, and not on the way to another, be it one under it. What comes late (an
 * answer, text that was being typed) asks before it changes the address: it would call back someone who is leaving.
 */
export function useStillHere(path: string): () => boolean {
  const router = useRouter();
  return useCallback(() => router.latestLocation.pathname === path, [router, path]);
}

/** The same of all the screens under `path`, itself included. */
export function useStillUnder(path: string): () => boolean {
  const router = useRouter();
  return useCallback(() => `${router.latestLocation.pathname}/`.startsWith(`${path}/`), [router, path]);
}
