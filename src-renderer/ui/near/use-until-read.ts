import type { Query } from '@tanstack/react-query';
import { useRests } from './use-rests.ts';

/** While offers are still being read for the first time. In milliseconds. */
const askAgainAfter = 1000;

/** When to ask what is told of one offer by the others: once the person rests on it, and again until core has read them all. */
export const useUntilRead = () => ({
  enabled: useRests(),
  refetchInterval: ({ state }: { state: Pick<Query<{ unread: number }>['state'], 'data'> }) => ((state.data?.unread ?? 0) > 0 ? askAgainAfter : (false as const)),
});
