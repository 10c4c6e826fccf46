import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Store } from '../../src-main/core/store/store.ts';
import { pullFeed } from '../../src-main/core/sync/pull-feed.ts';
import { pullSnapshot } from '../../src-main/core/sync/pull-snapshot.ts';
import { makeSiteClient, type SiteClient } from '../../src-main/core/sync/site-client.ts';
import { openSyncMemory, type SyncMemory } from '../../src-main/core/sync/sync-memory.ts';
import { makeStore } from '../support/make-store.ts';

/** A desk whose thread does nothing else, while it writes a page, until the next is asked for, or ten seconds have passed. */
async function downloadFromPages(download: (store: Store, memory: SyncMemory, client: SiteClient) => Promise<unknown>): Promise<number[]> {
  const asked = new Int32Array(new SharedArrayBuffer(4));
  const site = new Worker(new URL('../support/page-server.ts', import.meta.url), { workerData: asked });
  const [port] = (await once(site, 'message')) as [number];
  const { store } = makeStore();
  const memory = openSyncMemory(store);
  memory.savePerson({ userName: 'Awa', roles: ['moderator'], territories: [], scopes: ['offers'], grantsHash: 'g', epoch: 'e' });
  memory.saveSnapshot({ kind: 'first', epoch: 'e', grantsHash: 'g', scopes: null, after: null, head: null, headSeq: 0, done: 0, whole: false, verdict: null });
  memory.saveCursor('0');
  const seen: number[] = [];
  const beBusy = () => {
    if (seen.length < 2) Atomics.wait(asked, 0, seen.length + 1, 10_000);
    seen.push(Atomics.load(asked, 0));
  };
  const busy: Store = {
    ...store,
    write: (work) => (beBusy(), store.write(work)),
    load: (work, options) => (beBusy(), store.load(work, options)),
  };
  await download(busy, memory, makeSiteClient({ url: `http://127.0.0.1:${port}`, token: 'x' }, new AbortController().signal));
  await site.terminate();
  return seen.slice(0, 3);
}

it('while a page of a download is written, the site already prepares the next', async () => {
  expect(await downloadFromPages((store, memory, client) => pullSnapshot(store, memory, client, { onProgress: () => {}, onRefused: () => {}, now: () => new Date() }))).toEqual([2, 3, 3]);
});

it('while a page of changes is written, the site already prepares the next', async () => {
  expect(await downloadFromPages((store, memory, client) => pullFeed(store, memory, client, () => {}))).toEqual([2, 3, 3]);
});
