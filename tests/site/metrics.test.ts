import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { runSite } from '../support/run-site.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { parseMetrics, type Sample } from './parse-metrics.ts';
import { TestDesk } from './test-desk.ts';
import { createOffer } from './test-offers.ts';

const postgres = sharePostgres();
let databaseUrl: string;
let site: TestSite;
let desk: TestDesk;
const token = 'a-token-for-the-metrics-only';

beforeAll(async () => {
  databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl, env: { METRICS_TOKEN: token } });
  desk = new TestDesk(await site.addUser('Ana Métrique', ['admin']));
  await desk.begin();
});
afterAll(async () => {
  await site.remove();
});

const ask = (given?: string) => fetch(`${site.url}/metrics`, given === undefined ? {} : { headers: { authorization: `Bearer ${given}` } });
const read = async () => parseMetrics(await (await ask(token)).text());
const find = (samples: readonly Sample[], name: string, labels: Record<string, string> = {}) =>
  samples.find((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))?.value;

test('metrics are nobody’s without the token, and of no site that was not given one', async () => {
  for (const given of [undefined, '', 'other', `${token}x`, desk.code.split('.')[2]]) {
    const response = await ask(given);
    expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('site_head_seq') as string]);
  }
  const quiet = await startSite({ databaseUrl });
  expect((await fetch(`${quiet.url}/metrics`, { headers: { authorization: 'Bearer ' } })).status).toBe(404);
  await quiet.remove();
});

test('they count requests, lines, pages and streams, and say where the site stands', async () => {
  const before = await read();
  await createOffer(desk);
  await desk.change({ entity: 'press', id: 'e1f8a7a2-5a3c-4c55-8f3b-2f0a1f6a0001', set: {} });
  const items = await desk.catchUp();
  const stop = new AbortController();
  const events = await fetch(`${desk.url}/v1/sync/events`, { headers: desk.headers, signal: stop.signal });
  await events.body?.getReader().read();
  const after = await read();
  const grown = (name: string, labels: Record<string, string>) => (find(after, name, labels) ?? 0) - (find(before, name, labels) ?? 0);
  expect(grown('site_push_lines_total', { result: 'applied' })).toBe(1);
  expect(grown('site_push_lines_total', { result: 'rejected' })).toBe(1);
  expect(grown('site_page_rows_total', { page: 'feed' })).toBe(items.length);
  expect(grown('site_page_bytes_total', { page: 'feed' })).toBeGreaterThan(500);
  expect(grown('site_request_seconds_count', { method: 'POST', route: '/v1/sync/push', status: '200' })).toBe(2);
  expect(find(after, 'site_event_streams')).toBe(1);
  expect(find(after, 'site_head_seq')).toBe((find(before, 'site_head_seq') ?? 0) + 2);
  expect(find(after, 'site_min_seq')).toBe(0);
  expect(find(after, 'site_database_connections_max')).toBe(10);
  expect(find(after, 'site_database_waiting')).toBe(0);
  expect(find(after, 'site_backup_age_seconds')).toBeUndefined();
  stop.abort();
  await expect.poll(async () => find(await read(), 'site_event_streams')).toBe(0);
  await runSite(['backup-covers', '1'], { databaseUrl });
  expect(find(await read(), 'site_backup_age_seconds')).toBeGreaterThanOrEqual(0);
  expect(find(await read(), 'site_backup_seq')).toBe(1);
});

test('buckets of a histogram rise to its count', async () => {
  const samples = await read();
  const route = { method: 'GET', route: '/v1/sync/snapshot', status: '200' };
  const buckets = samples.filter(({ name, labels }) => name === 'site_request_seconds_bucket' && labels['route'] === route.route && labels['status'] === '200');
  const values = buckets.map(({ value }) => value);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
  expect(buckets.at(-1)).toMatchObject({ labels: { le: '+Inf' }, value: find(samples, 'site_request_seconds_count', route) });
});

test('whatever is asked, labels stay few and tell nobody', async () => {
  for (let turn = 0; turn < 30; turn++) {
    await fetch(`${site.url}/v1/submissions/kind-${'abcdefghij'.slice(turn % 10)}`, { method: 'POST' });
    await fetch(`${site.url}/v1/offers/${crypto.randomUUID()}`);
    await fetch(`${site.url}/${turn}?name=secret`);
  }
  const samples = await read();
  const routes = new Set(samples.flatMap(({ labels }) => labels['route'] ?? []));
  expect(routes.size).toBeLessThan(20);
  const text = await (await ask(token)).text();
  for (const secret of ['Métrique', 'secret', desk.deviceId, '127.0.0.1', token]) expect(text).not.toContain(secret);
});

test('they may have a port of their own, on the loopback, where nothing else answers', async () => {
  const { createServer } = await import('node:net');
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const { port } = free.address() as { port: number };
  await new Promise((resolve) => free.close(resolve));
  const own = await startSite({ databaseUrl, env: { METRICS_PORT: String(port) } });
  expect(find(parseMetrics(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()), 'site_head_seq')).toBeGreaterThan(0);
  expect((await fetch(`http://127.0.0.1:${port}/v1/offers`)).status).toBe(404);
  expect((await fetch(`${own.url}/metrics`)).status).toBe(404);
  await own.remove();
});
