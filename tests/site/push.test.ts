import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { createOffer, editOf, someOffer } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let database: Client;
let desk: TestDesk;

beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await site.remove();
});
beforeEach(async () => {
  desk = new TestDesk(await site.addUser('Ana', ['admin']));
  await desk.begin();
});
const countRows = async () => Number((await database.query('select count(*) as count from sync_row')).rows[0].count);

test('a line sent twice has one effect and the same answer', async () => {
  const line = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  const first = await desk.send([line]);
  const before = await countRows();
  const again = await desk.send([line]);
  expect(again.results).toEqual(first.results);
  expect(await countRows()).toBe(before);
  expect(await desk.catchUp()).toHaveLength(1);
});

test('the same line sent by ten requests at once has one effect', async () => {
  const id = await createOffer(desk);
  const line = desk.makeLine(editOf(id, { title: 'Chargé de mission' }, { title: 'Une fois' }));
  const answers = await Promise.all(Array.from({ length: 10 }, () => desk.send([line])));
  for (const { results } of answers) expect(results).toEqual(answers[0]?.results);
  expect(answers[0]?.results[0]).toMatchObject({ status: 'applied', ver: 2 });
});

test('a hole in the numbers stops the push, with the number that was expected', async () => {
  const first = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  desk.makeLine({ entity: 'offer', id: randomUUID() });
  const third = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  expect(await desk.send([first, third])).toMatchObject({ gap: { expect: 2 }, lastN: 1, results: [{ n: 1, status: 'applied' }] });
});

test('the same number with other content is a forked device, and changes nothing', async () => {
  const line = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  await desk.send([line]);
  const fork = { ...line, id: randomUUID(), sha: 'f'.repeat(64) };
  const before = await countRows();
  expect((await desk.send([fork])).results).toMatchObject([{ n: 1, status: 'rejected', code: 'forked_device' }]);
  expect(await countRows()).toBe(before);
});

test('a bad line is consumed with the reason, and those after it pass', async () => {
  const bad = { ...desk.makeLine({ entity: 'offer', id: randomUUID() }), op: 'explode' };
  const strange = { ...desk.makeLine({ entity: 'offer', id: randomUUID() }), entity: 'invoice' };
  const unknown = desk.makeLine({ entity: 'offer', id: randomUUID(), baseVer: 4, set: { title: 'X' } });
  const good = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  const { results, lastN } = await desk.send([bad, strange, unknown, good]);
  expect(results.map(({ status, code }) => code ?? status)).toEqual(['malformed', 'unknown_entity', 'unknown_record', 'applied']);
  expect(results[0]?.fields.map(({ field }) => field)).toContain('op');
  expect(lastN).toBe(4);
  expect((await desk.send([bad, strange, unknown, good])).results).toEqual(results);
});

test('a page of lines is one change: all of it is seen at once', async () => {
  const lines = [1, 2, 3].map(() => desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() }));
  const { results } = await desk.send(lines);
  expect(new Set(results.map(({ seq }) => seq)).size).toBe(1);
});

test('several lines on one record, in order', async () => {
  const id = randomUUID();
  const { results } = await desk.send([
    desk.makeLine({ entity: 'offer', id, set: someOffer() }),
    desk.makeLine(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }, 0)),
    desk.makeLine(editOf(id, { title: 'B' }, { title: 'C' }, 0)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
  expect(await desk.catchUp()).toMatchObject([{ id, ver: 1, fields: { title: 'C' } }]);
});

test('text with every character of Unicode comes back as it went', async () => {
  const title = 'É "guillemets" \\ <b> 🌱';
  const description = 'NUL \u0000, séparateurs \u2028\u2029, demi-caractère \ud83c.';
  const id = await createOffer(desk, { title, description });
  expect((await desk.catchUp()).find((item) => item.id === id)).toMatchObject({ fields: { title, description } });
});

test('another epoch is answered by a reset', async () => {
  const line = desk.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  expect(await readFailure(desk.send([line], 'other'))).toMatchObject({ status: 410, code: 'RESET', data: { reason: 'epoch' } });
});

test('a device of somebody else is refused', async () => {
  const other = new TestDesk(await site.addUser('Ben', ['admin']), desk.deviceId);
  other.hello = desk.hello;
  const line = other.makeLine({ entity: 'offer', id: randomUUID(), set: someOffer() });
  expect(await readFailure(other.send([line]))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

test('people who edit one record at the same time all end in an answer, and the versions follow each other', async () => {
  const id = await createOffer(desk);
  const desks = await Promise.all([0, 1, 2, 3, 4, 5].map(async (index) => {
    const one = new TestDesk(await site.addUser(`P${index}`, ['admin']));
    await one.sayHello();
    return one;
  }));
  const fields = ['hoursText', 'payText', 'experience', 'education', 'placeLabel', 'employerName'] as const;
  const results = await Promise.all(desks.map((one, index) => {
    const field = fields[index] ?? 'hoursText';
    return one.change(editOf(id, { [field]: null }, { [field]: `valeur ${index}` }));
  }));
  expect(results.map(({ status }) => status)).toEqual(fields.map(() => 'applied'));
  expect(results.map(({ ver }) => ver).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
});
