import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { takeSyncStatus } from '../../../src-renderer/app/desk/take-sync-status.ts';
import type { SyncStatus } from '../../../src-main/contract/desk/sync.ts';

const status = (state: SyncStatus['state']): SyncStatus => ({
  state, site: 'https://site.example', waiting: 0, held: 0, nextHeldAt: null, toReview: 0, conflicts: 0, lastSyncAt: null, nextAt: null,
  failure: null, clockWrong: false, progress: null, reset: null, files: { toSend: 0, toFetch: 0, moving: null, failure: null }, refused: null, unread: { total: 0, shown: 0 }, stubborn: null,
});
const queryKey = ['sync', 'status'];

it.each(['the first answer', 'an answer asked again'])('what core tells of the exchanges stands, although %s comes later', async (which) => {
  const queries = new QueryClient();
  let answer: (status: SyncStatus) => void = () => {};
  const observer = new QueryObserver(queries, { queryKey, queryFn: () => new Promise<SyncStatus>((resolve) => (answer = resolve)), staleTime: Infinity, retry: false });
  const stop = observer.subscribe(() => {});
  if (which !== 'the first answer') {
    answer(status('idle'));
    await expect.poll(() => observer.getCurrentResult().data?.state).toBe('idle');
    void queries.invalidateQueries({ queryKey });
  }
  takeSyncStatus(queries, queryKey, status('paused'));
  answer(status('syncing'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(observer.getCurrentResult()).toMatchObject({ status: 'success', fetchStatus: 'idle', data: { state: 'paused' } });
  stop();
});
