import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { pullSnapshot } from '../../src-main/core/sync/pull-snapshot.ts';
import { makeSiteClient } from '../../src-main/core/sync/site-client.ts';
import { openSyncMemory } from '../../src-main/core/sync/sync-memory.ts';
import { makeStore } from '../support/make-store.ts';

it('while a page of a download is written, the site already prepares the next', async () => {
  const asked = new Int32Array(new SharedArrayBuffer(4));
  const site = new Worker(new URL('../support/page-server.ts', import.meta.url), { workerData: asked });
  const [port] = (await once(site, 'message')) as [number];
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  memory.savePerson({ userName: 'Awa', roles: ['moderator'], territories: [], scopes: ['offers'], grantsHash: 'g', epoch: 'e' });
  memory.saveSnapshot({ kind: 'first', epoch: 'e', grantsHash: 'g', scopes: null, after: null, head: null, headSeq: 0, done: 0, whole: false, verdict: null });
  const seen: number[] = [];
  const busy: typeof store = {
    ...store,
    load: (work, options) => {
      // This thread does nothing else until the request is there, or ten seconds have passed.
      if (seen.length < 2) Atomics.wait(asked, 0, seen.length + 1, 10_000);
      seen.push(Atomics.load(asked, 0));
      return store.load(work, options);
    },
  };
  const client = makeSiteClient({ url: `http://127.0.0.1:${port}`, token: 'x' }, new AbortController().signal);
  await pullSnapshot(busy, memory, client, { onProgress: () => {}, onRefused: () => {} });
  await site.terminate();
  expect(seen).toEqual([2, 3, 3]);
});
