import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { makeSeedOffers, type SeedOffer } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { explainFeed, growHistory } from './feed-cost.ts';
import { TestDesk } from './test-desk.ts';
import { editOf } from './test-offers.ts';

let postgres: TestPostgres;
let databaseUrl: string;
let site: TestSite;
let offers: SeedOffer[];

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  offers = makeSeedOffers(500, 5);
  await site.fillOffers(offers);
});
afterAll(async () => {
  await site.remove();
  await postgres.stop();
});

test('a new desk reads each record once, however often it was changed', async () => {
  const admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
  let title = new Map(offers.slice(0, 50).map(({ id, fields }) => [id, fields.title]));
  for (let turn = 0; turn < 20; turn++) {
    const lines = [...title].map(([id, before]) => admin.makeLine(editOf(id, { title: before }, { title: `T${turn}` }, turn + 1)));
    await admin.send(lines);
    title = new Map([...title.keys()].map((id) => [id, `T${turn}`]));
  }
  const fresh = new TestDesk(await site.addUser('Neuve', ['admin']));
  const items = await fresh.begin();
  expect(items).toHaveLength(500);
  expect(new Set(items.map(({ id }) => id)).size).toBe(500);
  expect(await fresh.catchUp()).toEqual([]);
  // Who was there from the start is not sent the twenty states in between either.
  expect(await admin.catchUp()).toHaveLength(50);
});

test('a page of the feed reads as many rows and pages of the disk over a long history as over a short one', async () => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const db = await openDatabase({ url: databaseUrl }, () => {});
  const persons = { everything: ['offers', 'organisations', 'press'], 'one territory': ['offers:FR-44', 'organisations:FR-44'] };
  const measure = async (history: number) => {
    await growHistory(client, history);
    const [last] = (await client.query<{ v: string }>('select v from sync_clock')).rows;
    const costs = Object.entries(persons).map(async ([who, scopes]) => [who, await explainFeed(db, { seq: Number(last?.v) - 40, scopes, limit: 500 })] as const);
    return new Map(await Promise.all(costs));
  };
  const [short, long] = [await measure(1000), await measure(40_000)];
  for (const who of Object.keys(persons)) {
    const [before, after] = [short.get(who), long.get(who)];
    expect(before?.rows).toBeGreaterThan(100);
    // What is read is what changed since; the trees of the indexes have grown by a level.
    expect(after?.rows).toBe(before?.rows);
    expect(after?.buffers).toBeLessThanOrEqual((before?.buffers ?? 0) * 1.1 + 10);
  }
  await client.end();
  await db.close();
});
