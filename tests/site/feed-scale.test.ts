import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src-site/database/open-database.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { makeSeedOffers, type SeedOffer } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { explainFeed, explainSnapshot, type FeedCost, growHistory, makeRare } from './feed-cost.ts';
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

/** Those who see all, a territory, five records of it, or kinds of which there are five. */
const persons = {
  everything: ['offers', 'organisations', 'press'], 'one territory': ['offers:FR-44', 'organisations:FR-44', 'network:FR-44', 'rules'],
  'a territory of five records': ['offers:FR-976', 'organisations:FR-976'], 'a treasurer': ['members', 'organisations'],
};
const pages = ['the last changes', 'the feed from its beginning', 'all that they see'] as const;

test('a page reads as many rows and pages of the disk over a long history as over a short one, whoever reads it', async () => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const db = await openDatabase({ url: databaseUrl }, () => {});
  await makeRare(client);
  const measure = async (history: number) => {
    await growHistory(client, history);
    const [last] = (await client.query<{ v: string }>('select v from sync_clock')).rows;
    const head = Number(last?.v);
    const costs = new Map<string, FeedCost>();
    for (const [who, scopes] of Object.entries(persons)) {
      costs.set(`${who}, ${pages[0]}`, await explainFeed(db, { seq: head - 40, scopes, limit: 200 }));
      costs.set(`${who}, ${pages[1]}`, await explainFeed(db, { seq: 0, scopes, limit: 200 }));
      costs.set(`${who}, ${pages[2]}`, await explainSnapshot(db, { seq: head, scopes, limit: 200 }));
    }
    return costs;
  };
  const [short, long] = [await measure(4000), await measure(40_000)];
  for (const [what, before] of short) {
    const after = long.get(what);
    // What is read is what is sent; the trees of the indexes have grown by a level.
    expect(after?.rows, what).toBeLessThanOrEqual(before.rows * 1.05 + 20);
    expect(after?.buffers, what).toBeLessThanOrEqual(before.buffers * 1.1 + 60);
  }
  expect(short.get('everything, all that they see')?.rows).toBeGreaterThan(200);
  expect(long.get('a treasurer, all that they see')?.rows).toBeLessThan(30);
  await client.end();
  await db.close();
});
