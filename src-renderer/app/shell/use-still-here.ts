import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Tells whether the person is still on the screens under `path`, and not on the way to others. What comes late (an
 * answer, text that was being typed) asks before it changes the address: it would call back someone who is leaving.
 */
export function useStillHere(path: string): () => boolean {
  const router = useRouter();
  return useCallback(() => {
    const { pathname } = router.latestLocation;
    return pathname === path || pathname.startsWith(`${path}/`);
  }, [router, path]);
}
