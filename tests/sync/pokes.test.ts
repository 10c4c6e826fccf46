import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeAll, afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { listenToPokes, type OpenStream } from '../../src-main/core/sync/listen-to-pokes.ts';
import { openSyncMemory } from '../../src-main/core/sync/sync-memory.ts';
import { makeSyncEngine } from '../../src-main/core/sync/sync-engine.ts';
import { readConnectionCode } from '../../src-main/core/sync/connection-code.ts';
import { getReopenDelay } from '../../src-main/core/sync/sync-timer.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { findOffer, startReadyDesk } from '../support/make-desk.ts';
import { makeFolder, makeStore } from '../support/make-store.ts';
import { makeTestHost } from '../support/make-test-host.ts';
import { startSite, type TestSite } from '../support/site-server.ts';

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.remove());

const submit = (title: string) => site.submitOffer({ title, description: 'Accueillir.' });
/** Much less than the minute after which a desk would ask by itself. */
const soon = { timeout: 20_000, interval: 20 };

describe('a change made elsewhere', () => {
  it('is told to a desk that holds a decision back, too', async () => {
    const desk = await startReadyDesk('Awa', await site.addUser('Awa', ['moderator']));
    await desk.client.app.saveSettings({ decisionDelayMinutes: 10 });
    const id = await submit('Retenue');
    await expect.poll(async () => (await findOffer(desk, 'Retenue'))?.id, soon).toBe(id);
    await desk.client.offers.decide({ id, kind: 'accept', letter: null });
    expect(await desk.client.sync.status()).toMatchObject({ held: 1 });
    await submit('Arrivée pendant ce temps');
    await expect.poll(async () => (await findOffer(desk, 'Arrivée'))?.state, soon).toBe('received');
  });

  it('is found by asking where streams are cut', async () => {
    const proxy = await startFaultProxy(site.url, { refuse: '/v1/sync/events' });
    onTestFinished(() => proxy.stop());
    const { store } = makeStore();
    openSyncMemory(store).saveConnection(readConnectionCode(proxy.reroute(await site.addUser('Bruno', ['moderator'])))!);
    const engine = makeSyncEngine(store, makeTestHost(makeFolder()), () => false, { emit: () => {}, onLost: () => {} }, { quietMs: 300 });
    onTestFinished(() => engine.stop());
    await engine.now();
    const id = await submit('Sans flux');
    await expect.poll(() => store.get('offer', id)?.fields['title'], soon).toBe('Sans flux');
  });
});

it('an exchange that brings nothing is one request, and writes no row', async () => {
  // Without its stream, which would have it ask once more when it opens.
  const proxy = await startFaultProxy(site.url, { refuse: '/v1/sync/events' });
  onTestFinished(() => proxy.stop());
  const desk = await startReadyDesk('Calme', proxy.reroute(await site.addUser('Calme', ['moderator'])));
  await desk.client.sync.now();
  const { db } = desk.core.context.desk().store;
  const writes = () => db.prepare('select total_changes()').pluck().get();
  // The streams of desks that have just been closed are told late.
  const requests = () => site.logs().filter((line) => line.includes('"event":"request"') && !line.includes('/v1/sync/events')).length;
  // The lines of a site come in their order, and late: once this one is there, so are those of before.
  await fetch(`${site.url}/v1/offers?limit=1`);
  await expect.poll(() => site.logs().filter((line) => line.includes('"route":"/v1/offers"')).length, soon).toBe(1);
  const [before, asked] = [writes(), requests()];
  await desk.client.sync.now();
  expect(writes()).toBe(before);
  await expect.poll(requests, soon).toBe(asked + 1);
});

describe('the stream of pokes', () => {
  let server: Server | undefined;
  let pokes: ReturnType<typeof listenToPokes> | undefined;
  afterEach(() => {
    pokes?.stop();
    server?.closeAllConnections();
    server?.close();
  });

  /** A stream that the server answers as `answer` says; how often it was opened. */
  async function listen(answer: (response: ServerResponse, count: number) => void, patienceMs: number) {
    let opened = 0;
    let heard = 0;
    server = createServer((_, response) => answer(response.writeHead(200, { 'content-type': 'text/event-stream' }), ++opened));
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const open: OpenStream = async (signal) => (await fetch(`http://127.0.0.1:${port}`, { signal })).body!;
    pokes = listenToPokes(() => heard++, patienceMs, () => 1);
    pokes.start(open);
    return { opened: () => opened, heard: () => heard };
  }

  it('that is kept back by a proxy is noticed to be dead, and opened again', async () => {
    const stream = await listen((response) => response.flushHeaders(), 50);
    await expect.poll(stream.opened, soon).toBeGreaterThan(2);
    expect(stream.heard()).toBe(0);
  });

  it('that is cut is opened again, and what it says then is heard', async () => {
    const stream = await listen((response, count) => (count < 3 ? response.destroy() : response.write('data: {"head":1}\n\n')), 45_000);
    await expect.poll(stream.heard, soon).toBe(1);
    expect(stream.opened()).toBe(3);
  });

  it('is kept while the site says that it lives, which is no poke', async () => {
    let beat: NodeJS.Timeout | undefined;
    let beats = 0;
    const stream = await listen((response) => {
      beat = setInterval(() => response.write(`: ${++beats}\n\n`), 10);
    }, 5_000);
    await expect.poll(() => beats, soon).toBeGreaterThan(20);
    clearInterval(beat);
    expect([stream.opened(), stream.heard()]).toEqual([1, 0]);
  });

  it('comes back at random, later and later, so that desks do not all come at once', () => {
    const most = (failures: number) => getReopenDelay(failures, () => 1);
    expect([1, 2, 3].map(most)).toEqual([4_000, 8_000, 16_000]);
    expect(most(60)).toBe(60_000);
    expect(getReopenDelay(3, () => 0.5)).toBe(8_000);
  });
});
