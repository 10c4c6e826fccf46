import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { TestDesk } from './test-desk.ts';
import { someOffer } from './test-offers.ts';

const postgres = sharePostgres();
let servers: TestSite[];
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = await postgres.makeDatabase();
  // Four servers that start at once on an empty database: its schema is made once.
  servers = await Promise.all([0, 1, 2, 3].map(() => startSite({ databaseUrl })));
});
afterAll(async () => {
  for (const site of servers) await site.remove();
});

const makeDesk = async (index: number) => {
  const site = servers[index % servers.length];
  if (site === undefined) throw new Error('no server');
  const desk = new TestDesk(await site.addUser(`P${index}`, ['admin']));
  await desk.sayHello();
  return desk;
};

/** Writes a row numbered by a sequence, and commits when the answer is called: the order of numbers is not that of commits. */
async function holdNaiveRow(client: Client) {
  await client.query('begin');
  await client.query('insert into naive default values');
  return () => client.query('commit');
}

const connect = async (url = databaseUrl) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
};

/** Reads the rows of a sequence as a careless feed would: those after the last number seen. */
async function readNaively(reader: Client, seen: Set<string>) {
  const last = [...seen].reduce((max, seq) => Math.max(max, Number(seq)), 0);
  const { rows } = await reader.query<{ seq: string }>('select seq::text from naive where seq > $1::bigint order by seq', [last]);
  for (const { seq } of rows) seen.add(seq);
}

test.each([{ writers: 16, turns: 12 }, { writers: 64, turns: 3 }])(
  'with $writers writers on four servers and a foreign transaction open, nobody who reads meanwhile misses anything; by a sequence they would',
  async ({ writers, turns }) => {
    const readers = await Promise.all(servers.map((_, index) => makeDesk(index)));
    for (const reader of readers) await reader.readSnapshot();
    const naive = await connect();
    await naive.query('drop table if exists naive');
    await naive.query('create table naive (seq bigserial primary key)');
    // One that has written in this database, one in another of the same PostgreSQL: both stay open until all is read.
    const foreign = [await connect(), await connect(await postgres.makeDatabase())];
    for (const client of foreign) {
      await client.query('create table if not exists elsewhere (id int)');
      await client.query('begin');
      await client.query('insert into elsewhere values (1)');
    }
    const author = await makeDesk(0);
    const written: string[] = [];
    let writing = true;
    const write = async (writer: number) => {
      const desk = new TestDesk(author.code);
      desk.address = servers[writer % servers.length]?.url;
      await desk.sayHello();
      const client = await connect();
      for (let turn = 0; turn < turns; turn++) {
        const commit = await holdNaiveRow(client);
        const ids = Array.from({ length: 1 + ((writer + turn) % 4) }, () => randomUUID());
        const { results } = await desk.send(ids.map((id) => desk.makeLine({ entity: 'offer', id, set: someOffer() })));
        expect(results.every(({ status }) => status === 'applied')).toBe(true);
        written.push(...ids);
        await commit();
      }
      await client.end();
    };
    const seen = readers.map(() => new Set<string>());
    const naivelySeen = new Set<string>();
    const read = async (look: () => Promise<unknown>) => {
      for (let last = false; !last; ) {
        last = !writing;
        await look();
      }
    };
    const reading = Promise.all([
      ...readers.map((reader, index) => read(async () => {
        for (const { id } of await reader.catchUp(50)) seen[index]?.add(id);
      })),
      read(() => readNaively(naive, naivelySeen)),
    ]);
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    // Whatever the machine was like: once, the second number is surely committed and read before the first.
    const pair = [await connect(), await connect()] as const;
    const [commitFirst, commitSecond] = [await holdNaiveRow(pair[0]), await holdNaiveRow(pair[1])];
    await commitSecond();
    await readNaively(naive, naivelySeen);
    await commitFirst();
    writing = false;
    await reading;
    expect(written.length).toBeGreaterThan(writers * turns * 2);
    for (const ids of seen) expect(written.filter((id) => !ids.has(id))).toEqual([]);
    const { rows } = await naive.query<{ seq: string }>('select seq::text from naive');
    expect(rows.filter(({ seq }) => !naivelySeen.has(seq)).length).toBeGreaterThan(0);
    for (const client of foreign) await client.query('rollback');
    for (const client of [...foreign, ...pair, naive]) await client.end();
  },
);

test('a writer that holds the counter holds back those behind it, and readers see them in the order of their commits', async () => {
  const reader = await makeDesk(0);
  await reader.readSnapshot();
  const writer = await makeDesk(1);
  const slow = await connect();
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
