import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { someOffer } from './test-offers.ts';

let postgres: TestPostgres;
let servers: TestSite[];
let databaseUrl: string;

beforeAll(async () => {
  postgres = await startPostgres();
  databaseUrl = await postgres.makeDatabase();
  // Three servers that start at once on an empty database: its schema is made once.
  servers = await Promise.all([0, 1, 2].map(() => startSite({ databaseUrl })));
});
afterAll(async () => {
  for (const site of servers) await site.remove();
  await postgres.stop();
});

const makeDesk = async (index: number) => {
  const site = servers[index % servers.length];
  if (site === undefined) throw new Error('no server');
  const desk = new TestDesk(await site.addUser(`P${index}`, ['admin']));
  await desk.sayHello();
  return desk;
};

/** Writes a row numbered by a sequence, and commits when `release` is called: the order of numbers is not that of commits. */
async function holdNaiveRow() {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('insert into naive default values');
  return async () => {
    await client.query('commit');
    await client.end();
  };
}

test('with writers on three servers, a desk that reads meanwhile misses nothing', async () => {
  const reader = await makeDesk(0);
  await reader.readSnapshot();
  const seen = new Set<string>();
  let writing = true;
  const reading = (async () => {
    let last = false;
    while (!last) {
      last = !writing;
      for (const { id } of await reader.catchUp(50)) seen.add(id);
    }
  })();
  const written: string[] = [];
  const writers = await Promise.all(Array.from({ length: 12 }, (_, index) => makeDesk(index)));
  await Promise.all(writers.map(async (desk, writer) => {
    for (let turn = 0; turn < 15; turn++) {
      const ids = Array.from({ length: 1 + ((writer + turn) % 4) }, () => randomUUID());
      const { results } = await desk.send(ids.map((id) => desk.makeLine({ entity: 'offer', id, set: someOffer() })));
      expect(results.every(({ status }) => status === 'applied')).toBe(true);
      written.push(...ids);
    }
  }));
  writing = false;
  await reading;
  expect(written.filter((id) => !seen.has(id))).toEqual([]);
  expect(written.length).toBeGreaterThan(400);
});

test('numbers taken from a sequence would have missed what commits late', async () => {
  const reader = new Client({ connectionString: databaseUrl });
  await reader.connect();
  await reader.query('create table naive (seq bigserial primary key)');
  const seen = new Set<string>();
  let cursor = '0';
  const read = async () => {
    const { rows } = await reader.query<{ seq: string }>('select seq::text from naive where seq > $1::bigint order by seq', [cursor]);
    for (const { seq } of rows) seen.add(seq);
    cursor = rows.at(-1)?.seq ?? cursor;
  };
  for (let turn = 0; turn < 10; turn++) {
    const [commitFirst, commitSecond] = [await holdNaiveRow(), await holdNaiveRow()];
    await commitSecond();
    await read();
    await commitFirst();
    await read();
  }
  const { rows } = await reader.query<{ seq: string }>('select seq::text from naive');
  expect(rows.filter(({ seq }) => !seen.has(seq))).toHaveLength(10);
  await reader.end();
});

test('the same late commit is not missed by the site’s counter, and a foreign open transaction holds nobody up', async () => {
  const reader = await makeDesk(0);
  await reader.readSnapshot();
  const writer = await makeDesk(1);
  const foreign = await holdForeign();
  const id = randomUUID();
  await writer.change({ entity: 'offer', id, set: someOffer() });
  expect((await reader.catchUp()).map((item) => item.id)).toEqual([id]);
  await foreign();

  // A writer that holds the counter: those behind it wait, and the reader sees them in the order of their commits.
  const slow = new Client({ connectionString: databaseUrl });
  await slow.connect();
  await slow.query('begin');
  const [late, next] = [randomUUID(), randomUUID()];
  await slow.query(
    `with clock as (update sync_clock set v = v + 1 returning v)
     insert into sync_row (entity, id, ver, seq, scopes, payload, by, at)
     select 'offer', $1, 1, v, '{offers}', $2::json, 'lent', '2026-11-24T08:00:00.000Z' from clock`,
    [late, JSON.stringify(someOffer())],
  );
  const behind = writer.change({ entity: 'offer', id: next, set: someOffer() });
  expect(await reader.catchUp()).toEqual([]);
  await slow.query('commit');
  await slow.end();
  await behind;
  expect((await reader.catchUp()).map((item) => item.id)).toEqual([late, next]);
});

async function holdForeign() {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('create temporary table elsewhere (id int)');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

test('desks that send the same records in opposite orders do not stop each other', async () => {
  const [one, two] = [await makeDesk(0), await makeDesk(1)];
  const ids = Array.from({ length: 20 }, () => randomUUID());
  await one.send(ids.map((id) => one.makeLine({ entity: 'offer', id, set: someOffer() })));
  for (let turn = 0; turn < 10; turn++) {
    const edit = (desk: TestDesk, order: string[], field: string) =>
      desk.send(order.map((id) => desk.makeLine({ entity: 'offer', id, baseVer: 1, base: { [field]: turn === 0 ? null : `t${turn - 1}` }, set: { [field]: `t${turn}` } })));
    const pushed = await Promise.all([edit(one, ids, 'hoursText'), edit(two, [...ids].reverse(), 'payText')]);
    for (const { results } of pushed) expect(results.map(({ status }) => status)).toEqual(ids.map(() => 'applied'));
  }
});
