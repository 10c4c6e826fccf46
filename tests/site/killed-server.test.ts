import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from '../../src-site/backup/back-up.ts';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { runSite } from '../support/run-site.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { editOf, someOffer } from './test-offers.ts';

/** How many processes are killed: `KILL_POINTS=100` for all of it, fewer where time is short. */
const points = Number(process.env['KILL_POINTS'] ?? 6);
const share = { exchange: Math.ceil(points / 2), migration: Math.ceil(points / 4), restore: Math.floor(points / 4) };
/** The queries of hello, a push and a page; of a start on an empty database; of a restore. Beyond the last one nobody is killed. */
const queries = { exchange: 24, migration: 180, restore: 160 };

const postgres = sharePostgres();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-killed-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

const preload = fileURLToPath(new URL('../support/kill-at-query.ts', import.meta.url));
/** The `index`th of `count` points, spread over the queries, before one and after the next in turn. */
function choosePoint(index: number, count: number, all: number): Record<string, string> {
  const at = 1 + (count >= all ? index % all : Math.floor((index * all) / count));
  return { NODE_OPTIONS: `--import=${preload}`, KILL_AT: String(at), KILL_WHEN: (index + Math.floor(index / all)) % 2 === 0 ? 'after' : 'before' };
}

async function ask<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

test(`killed at ${share.exchange} points of what desks ask, servers lose nothing that was acknowledged, and double nothing`, async () => {
  const databaseUrl = await postgres.makeDatabase();
  const first = await startSite({ databaseUrl });
  const writer = new TestDesk(await first.addUser('Ana', ['admin']));
  const reader = new TestDesk(await first.addUser('Ben', ['admin']));
  await writer.begin();
  await reader.begin();
  const shared = randomUUID();
  await writer.change({ entity: 'offer', id: shared, set: someOffer({ title: 'v0' }) });
  await first.stop();
  const made: string[] = [];
  const seen = new Map<string, number>();
  let unsent: unknown[] = [];
  let version = 0;
  let killed = 0;

  const work = async (address: string) => {
    writer.address = address;
    reader.address = address;
    await writer.ask('POST', '/v1/sync/hello', { deviceId: writer.deviceId, app: 'test', schema: 1, epoch: null, grantsHash: null });
    if (unsent.length === 0) {
      const id = randomUUID();
      made.push(id);
      unsent = [
        writer.makeLine({ entity: 'offer', id, set: someOffer({ title: 'Avant' }) }),
        writer.makeLine(editOf(id, { title: 'Avant' }, { title: 'Après' })),
        writer.makeLine(editOf(shared, { title: `v${version}` }, { title: `v${++version}` }, version)),
      ];
    }
    const { results } = await writer.send(unsent);
    expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    unsent = [];
    for (const item of await reader.catchUp()) if (item.kind === 'put') seen.set(item.id, item.ver);
  };

  for (let index = 0; index < share.exchange; index++) {
    const site = await startSite({ databaseUrl, env: { ...choosePoint(index, share.exchange, queries.exchange), KILL_FROM: 'device_token' } });
    const isCut = await work(site.url).then(() => false, (error: unknown) => {
      if (!(error instanceof TypeError)) throw error;
      return true;
    });
    if (isCut) killed++;
    await site.remove();
  }
  expect(killed).toBeGreaterThan(share.exchange / 2);
  const last = await startSite({ databaseUrl });
  await work(last.url);
  await work(last.url);
  await last.remove();

  const stored = new Map((await ask<{ id: string; ver: number; title: string }>(databaseUrl, `select id, ver, payload ->> 'title' as title from sync_row`)).map((row) => [row.id, row]));
  // No record but those that were made, each with its one edit; the shared one with one version for each line of its own.
  expect([...stored.keys()].sort()).toEqual([...made, shared].sort());
  for (const id of made) expect(stored.get(id)).toMatchObject({ title: 'Après', ver: 1 });
  expect(stored.get(shared)).toMatchObject({ title: `v${version}`, ver: version + 1 });
  const [lines] = await ask<{ count: number; last: number }>(databaseUrl, 'select count(*)::integer as count, max(n)::integer as last from sync_result');
  expect(lines).toEqual({ count: writer.lastN, last: writer.lastN });
  // The reader, cut as often, has the last state of everything.
  for (const [id, { ver }] of stored) expect([id, seen.get(id)]).toEqual([id, ver]);
}, 600_000);

test(`killed at ${share.migration} points of its first start, a server leaves a database that the next one can use`, async () => {
  let killed = 0;
  for (let index = 0; index < share.migration; index++) {
    const databaseUrl = await postgres.makeDatabase();
    const env = choosePoint(index, share.migration, queries.migration);
    await startSite({ databaseUrl, env }).then((site) => site.remove(), () => killed++);
    const site = await startSite({ databaseUrl });
    const desk = new TestDesk(await site.addUser('Ana', ['admin']));
    expect([env, await desk.begin()]).toEqual([env, []]);
    const done = await ask<{ number: number }>(databaseUrl, 'select number from migration order by number');
    expect(new Set(done.map(({ number }) => number)).size).toBe(done.length);
    await site.remove();
  }
  expect(killed).toBe(share.migration);
}, 600_000);

test(`killed at ${share.restore} points of a restore, a database is empty or holds everything, and takes it the next time`, async () => {
  const source = await postgres.makeDatabase();
  const site = await startSite({ databaseUrl: source });
  await site.fillOffers(makeSeedOffers(50, 8));
  await site.addUser('Ana', ['admin']);
  await site.remove();
  const db = await openDatabase({ url: source }, () => {});
  const { file } = await backUp(db, join(folder, 'site.gz'), 'read');
  await db.close();
  const digest = `select md5(string_agg(t::text, '' order by id)) as sum, count(*)::integer as count from sync_row t`;
  const expected = await ask(source, digest);
  const [{ epoch } = { epoch: '' }] = await ask<{ epoch: string }>(source, 'select epoch from sync_meta');
  for (let index = 0; index < share.restore; index++) {
    const databaseUrl = await postgres.makeDatabase();
    const env = choosePoint(index, share.restore, queries.restore);
    await runSite(['restore', file], { databaseUrl, env });
    const again = await runSite(['restore', file], { databaseUrl });
    // Refused only if the first one had come to its end.
    expect([env, again.status === 0 || again.stderr.includes('already holds a site')]).toEqual([env, true]);
    expect([env, await ask(databaseUrl, digest)]).toEqual([env, expected]);
    const [epochs] = await ask<{ same: boolean }>(databaseUrl, `select epoch = '${epoch}' as same from sync_meta`);
    expect(epochs).toEqual({ same: false });
  }
}, 600_000);
