import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';

const postgres = sharePostgres();
const sites: TestSite[] = [];

afterAll(async () => {
  for (const site of sites) await site.remove();
});
const start = async (env: Record<string, string> = {}) => {
  const site = await startSite({ databaseUrl: await postgres.makeDatabase(), env });
  sites.push(site);
  return site;
};
const submit = (site: TestSite, headers: Record<string, string> = {}) =>
  fetch(`${site.url}/v1/submissions/offers`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ title: 'T', description: 'D' }),
  });

test('the contract is served as it is committed', async () => {
  const site = await start();
  const served = (await (await fetch(`${site.url}/openapi.json`)).json()) as { openapi: string; paths: object };
  expect(served).toEqual(JSON.parse(readFileSync('docs/site-api/openapi.json', 'utf8')));
  expect(served.openapi).toMatch(/^3\.1/);
});

test('one address that sends too much is told how long to wait; others and the desks are not held up', async () => {
  const site = await start({ SUBMISSIONS_PER_MINUTE: '5', READS_PER_MINUTE: '8', TRUST_PROXY: '1' });
  const from = (address: string) => submit(site, { 'x-forwarded-for': `6.6.6.6, ${address}` });
  const answers = [];
  for (let turn = 0; turn < 8; turn++) answers.push(await from('192.0.2.1'));
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429, 429, 429]);
  const wait = Number(answers.at(-1)?.headers.get('retry-after'));
  expect(wait).toBeGreaterThanOrEqual(1);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await answers.at(-1)?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
  expect((await from('192.0.2.2')).status).toBe(202);
  const reads = await Promise.all(Array.from({ length: 12 }, () => fetch(`${site.url}/v1/offers`)));
  expect(reads.filter(({ status }) => status === 429)).toHaveLength(4);
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.sayHello();
  for (let turn = 0; turn < 20; turn++) await desk.readSnapshotPage();
  expect((await fetch(`${site.url}/health/live`)).status).toBe(200);
});

test('health says that the process lives and that the database answers', async () => {
  const site = await start();
  expect(await (await fetch(`${site.url}/health/live`)).json()).toEqual({ status: 'live' });
  expect(await (await fetch(`${site.url}/health/ready`)).json()).toEqual({ status: 'ready' });
});

test('asked to stop, it ends its event streams, lets what it began be finished, and leaves with 0', async () => {
  const site = await start();
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  const events = await fetch(`${site.url}/v1/sync/events`, { headers: desk.headers });
  const reader = events.body?.getReader();
  await reader?.read();
  const sending = Promise.all(Array.from({ length: 10 }, () => submit(site).then(({ status }) => status, () => 'cut')));
  const [code, statuses] = await Promise.all([site.stop(), sending]);
  expect(code).toBe(0);
  for (let done = false; !done; ) ({ done = true } = (await reader?.read().catch(() => undefined)) ?? {});
  await site.restart();
  const desks = new TestDesk(await site.addUser('Ben', ['admin']));
  // What was answered 202 is there; what was cut may be.
  expect((await desks.begin()).length).toBeGreaterThanOrEqual(statuses.filter((status) => status === 202).length);
  expect(site.logs().some((line) => line.includes('site.stopped'))).toBe(true);
});

test('a server older than its database does not touch it', async () => {
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  await site.stop();
  const { Client } = await import('pg');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`insert into migration (number, name) values (9999, 'later')`);
  await client.end();
  await expect(site.restart()).rejects.toThrow(/made by a newer server/);
  await site.remove();
});

test('a Bureau that is too old is told so', async () => {
  const databaseUrl = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl });
  sites.push(site);
  const { Client } = await import('pg');
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('update sync_meta set schema_min = 3, schema_max = 4');
  await client.end();
  const desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await expect(desk.sayHello()).rejects.toMatchObject({ status: 426, code: 'UPGRADE', data: { schemaMin: 3 } });
});
