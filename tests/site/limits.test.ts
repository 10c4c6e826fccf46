import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DatabaseBusy } from '../../src-site/database/database.ts';
import { openPostgres } from '../../src-site/database/open-postgres.ts';
import { makeRateLimit } from '../../src-site/http/rate-limit.ts';
import { startQuietProxy } from '../support/quiet-proxy.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';

let postgres: TestPostgres;
const sites: TestSite[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  for (const site of sites) await site.remove();
  await postgres.stop();
});
const start = async (env: Record<string, string>, databaseUrl?: string) => {
  const site = await startSite({ databaseUrl: databaseUrl ?? (await postgres.makeDatabase()), env });
  sites.push(site);
  return site;
};

test('several servers together allow no more than one would', async () => {
  const databaseUrl = await postgres.makeDatabase();
  const env = { READS_PER_MINUTE: '20', METRICS_TOKEN: 'm' };
  const servers = [await start(env, databaseUrl), await start(env, databaseUrl)];
  const db = openPostgres(databaseUrl, () => {});
  expect(await db.countServers()).toBe(2);
  await db.close();
  // The first one learns of the second within seconds.
  const share = async (site: TestSite) => /^site_share (.*)$/m.exec(await (await fetch(`${site.url}/metrics`, { headers: { authorization: 'Bearer m' } })).text())?.[1];
  for (const site of servers) await expect.poll(() => share(site), { timeout: 30_000 }).toBe('0.5');
  const answers: number[] = [];
  for (let turn = 0; turn < 60; turn++) answers.push((await fetch(`${servers[turn % 2]?.url}/v1/offers`)).status);
  const passed = answers.filter((status) => status === 200).length;
  // 20 at once; what is refilled while they are sent is counted in.
  expect(passed).toBeLessThan(40);
  expect(answers.filter((status) => status === 429).length).toBe(60 - passed);
  expect(passed).toBeGreaterThanOrEqual(20);
});

test('a desk that goes mad is told to wait, and its colleagues are not', async () => {
  const site = await start({ DEVICE_REQUESTS_PER_MINUTE: '30' });
  const [mad, calm] = [new TestDesk(await site.addUser('Ana', ['admin'])), new TestDesk(await site.addUser('Ben', ['admin']))];
  await mad.begin();
  await calm.begin();
  const statuses: number[] = [];
  for (let turn = 0; turn < 60; turn++) statuses.push(await mad.readFeedPage().then(() => 200, (error: { status: number }) => error.status));
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(await readFailure(mad.sayHello())).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  expect(await calm.catchUp()).toEqual([]);
});

test('who invents tokens is told to wait as one sender, and takes nothing from those who have one', async () => {
  const site = await start({ DEVICE_REQUESTS_PER_MINUTE: '10' });
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.sayHello();
  const invent = (body: string) =>
    fetch(`${site.url}/v1/sync/push`, { method: 'POST', headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}`, 'content-type': 'application/json' }, body }).then(({ status }) => status);
  const statuses: number[] = [];
  for (let turn = 0; turn < 80; turn++) statuses.push(await invent('{}'));
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  await desk.sayHello();
});

test('a body that may be large is not read of who bears no token of this site', async () => {
  const site = await start({});
  // Cut JSON would be a 400, once it is read.
  const push = (token: string) => fetch(`${site.url}/v1/sync/push`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: '{"lines":[' });
  expect((await push(randomBytes(32).toString('base64url'))).status).toBe(401);
  const code = await site.addUser('Ana', ['admin']);
  expect((await push(code.split('.')[2] ?? '')).status).toBe(400);
});

test('those who are refused together are not all asked to come back together', () => {
  const limit = makeRateLimit(1, { now: () => 0 });
  const waits = Array.from({ length: 50 }, () => limit('x')).slice(1);
  expect(new Set(waits).size).toBeGreaterThan(5);
  for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(60);
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(91);
});

test('a token may hold a few event streams, not more', async () => {
  const site = await start({});
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  const stop = new AbortController();
  const open = async () => (await fetch(`${site.url}/v1/sync/events`, { headers: desk.headers, signal: stop.signal })).status;
  const answers: number[] = [];
  for (let turn = 0; turn < 7; turn++) answers.push(await open());
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
  stop.abort();
  await expect.poll(async () => (await fetch(`${site.url}/v1/sync/events`, { headers: desk.headers })).status).toBe(200);
});

test('with all its connections taken the site answers 503 and when to come back, and goes on afterwards', async () => {
  const databaseUrl = await postgres.makeDatabase();
  const site = await start({ DATABASE_CONNECTIONS: '2', DATABASE_WAIT_MS: '300' }, databaseUrl);
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
  const holder = new Client({ connectionString: databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query('lock table sync_meta in access exclusive mode');
  const url = `${site.url}/v1/sync/feed?${new URLSearchParams({ deviceId: desk.deviceId, grantsHash: desk.hello?.grantsHash ?? '', cursor: desk.cursor })}`;
  const stuck = [0, 1].map(() => fetch(url, { headers: desk.headers }));
  await expect.poll(async () => (await fetch(`${site.url}/v1/offers`)).status).toBe(503);
  const refused = await fetch(url, { headers: desk.headers });
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  expect(await refused.json()).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
  // Also through the routes of the other library.
  const pushed = await fetch(`${site.url}/v1/device`, { headers: desk.headers });
  expect([pushed.status, pushed.headers.get('retry-after') === null]).toEqual([503, false]);
  await holder.query('commit');
  await holder.end();
  expect((await Promise.all(stuck)).map(({ status }) => status)).toEqual([200, 200]);
  expect(await desk.catchUp()).toEqual([]);
});

test('a database that is away is told as 503, and found again when it is back', async () => {
  const own = await startPostgres();
  const databaseUrl = await own.makeDatabase();
  const site = await start({ DATABASE_WAIT_MS: '500' }, databaseUrl);
  expect((await fetch(`${site.url}/v1/offers`)).status).toBe(200);
  await own.stop();
  const response = await fetch(`${site.url}/v1/offers`);
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
  expect((await fetch(`${site.url}/health/ready`)).status).toBe(503);
  expect((await fetch(`${site.url}/health/live`)).status).toBe(200);
});

test('a database that falls silent, its connections left open, is busy as one that is away is; what it said meanwhile is known to be missed', async () => {
  const proxy = await startQuietProxy(await postgres.makeDatabase());
  const db = openPostgres(proxy.url, () => {}, { connections: 2, waitMs: 300, silenceMs: 300, heartbeatMs: 200 });
  const heard: string[] = [];
  const unlisten = await db.listen('changes', (payload) => heard.push(payload));
  await db.query(`select pg_notify('changes', '7')`, []);
  await expect.poll(() => heard).toEqual(['7']);
  proxy.fallSilent();
  await expect(db.query('select 1', [])).rejects.toThrow(DatabaseBusy);
  await expect(db.transaction((queries) => queries.query('select 1'))).rejects.toThrow(DatabaseBusy);
  proxy.speakAgain();
  await expect.poll(() => db.query<{ one: number }>('select 1 as one', []).catch(() => [])).toEqual([{ one: 1 }]);
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['7', '']);
  await unlisten();
  await db.close();
  await proxy.stop();
});

test('a connection that dribbles its headers is closed', async () => {
  const site = await start({});
  const { hostname, port } = new URL(site.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write('GET /v1/offers HTTP/1.1\r\nHost: x\r\n');
  const dribble = setInterval(() => socket.write('x-a: b\r\n'), 500);
  let said = '';
  socket.on('data', (data: Buffer) => (said += data.toString()));
  await expect.poll(() => socket.closed, { timeout: 50_000 }).toBe(true);
  clearInterval(dribble);
  expect(said).toMatch(/^HTTP\/1\.1 408/);
});
