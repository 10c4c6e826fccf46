import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles, type Role } from '../../src-main/domain/record/role.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { collections, isProposed, makeAttempts, makeFields, operations, placesOf, prepare, sendAll, titleOf, writeAttempt, type Attempt, type Collection, type Operation, type Place } from './rights-matrix.ts';
import { readFailure, TestDesk } from './test-desk.ts';

/** The rights as they are published; `UPDATE_RIGHTS=1` writes them anew, to be read before they are committed. */
const file = 'docs/site-api/rights.md';

const postgres = sharePostgres();
let site: TestSite;
let database: Client;
let admin: TestDesk;
const desks = new Map<Role, TestDesk>();

beforeAll(async () => {
  const databaseUrl = await postgres.makeDatabase();
  site = await startSite({ databaseUrl });
  database = new Client({ connectionString: databaseUrl });
  await database.connect();
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
  for (const role of roles) {
    // A territory limits only those whose role is bound to one.
    const desk = new TestDesk(await site.addUser(`P ${role}`, [role], ['FR-44']));
    await desk.begin();
    desks.set(role, desk);
  }
});
afterAll(async () => {
  await database.end();
  await site.remove();
});

const deskOf = (role: Role) => {
  const desk = desks.get(role);
  if (desk === undefined) throw new Error(role);
  return desk;
};
const allowed = new Map<string, Set<Place>>();
const keyOf = (role: Role, collection: Collection, operation: Operation) => `${role} ${collection} ${operation}`;
const allow = (role: Role, collection: Collection, operation: Operation, place: Place) => {
  const key = keyOf(role, collection, operation);
  allowed.set(key, (allowed.get(key) ?? new Set()).add(place));
};

function writeCell(role: Role, collection: Collection, operation: Operation): string {
  const possible = placesOf[collection];
  if (operation === 'move' && !possible.includes('in')) return '·';
  if ((operation === 'propose' || operation === 'answer') && !isProposed(collection)) return '·';
  const found = possible.filter((place) => allowed.get(keyOf(role, collection, operation))?.has(place));
  if (found.length === 0) return '–';
  return found.length === possible.length ? 'yes' : found.join(', ');
}

const writeTable = () =>
  [
    `| role | collection | ${operations.join(' | ')} |`,
    `|---|---|${operations.map(() => '---').join('|')}|`,
    ...roles.flatMap((role) => collections.map((collection) => `| ${role} | ${collection} | ${operations.map((operation) => writeCell(role, collection, operation)).join(' | ')} |`)),
  ].join('\n');

/** What of a record can be read in the database, whoever asks. */
async function readStored(ids: string[]) {
  const { rows } = await database.query<{ id: string; state: string }>('select id, ver || deleted::text || payload::text as state from sync_row where id = any($1)', [ids]);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

test('each role may do what the published table says on each collection, in its territory and out of it, and nothing more', async () => {
  const attempts = makeAttempts(roles);
  await prepare(admin, attempts);
  const before = await readStored(attempts.map(({ id, conflictId }) => conflictId || id));
  for (const role of roles) {
    const desk = deskOf(role);
    const seen = new Set((await desk.readSnapshot(5000)).map(({ id }) => id));
    const inFeed = new Set((await readFeedFromStart(desk)).filter(({ kind }) => kind === 'put').map(({ id }) => id));
    expect([...inFeed].sort()).toEqual([...seen].sort());
    const standing = attempts.filter(({ operation }) => operation !== 'create' && operation !== 'restore');
    for (const collection of collections)
      for (const place of placesOf[collection]) {
        const there = standing.filter((attempt) => attempt.collection === collection && attempt.place === place);
        const read = there.filter(({ id }) => seen.has(id));
        // All of a kind or none of it, and a conflict as its record.
        expect([0, there.length]).toContain(read.length);
        expect(there.filter(({ id, conflictId, operation }) => conflictId !== '' && operation !== 'propose' && seen.has(id) !== seen.has(conflictId))).toEqual([]);
        if (read.length > 0) allow(role, collection, 'read', place);
      }
  }
  for (const role of roles) await attemptAll(role, attempts.filter((attempt) => attempt.role === role), before);
  if (process.env['UPDATE_RIGHTS'] === '1') writeFileSync(file, readFileSync(file, 'utf8').replace(/\| role [\s\S]*\|\n/, `${writeTable()}\n`));
  expect(readFileSync(file, 'utf8')).toContain(writeTable());
});

async function readFeedFromStart(desk: TestDesk) {
  const here = desk.cursor;
  desk.cursor = beginnings.get(desk) ?? '';
  const items = await desk.catchUp(5000);
  desk.cursor = here;
  return items;
}
/** Where each desk's feed began, before anything was made. */
const beginnings = new Map<TestDesk, string>();
beforeAll(() => {
  for (const desk of desks.values()) beginnings.set(desk, desk.cursor);
});

async function attemptAll(role: Role, attempts: Attempt[], before: ReadonlyMap<string, string>) {
  const results = await sendAll(deskOf(role), attempts.map(writeAttempt));
  const after = await readStored(attempts.map(({ id, conflictId }) => conflictId || id));
  for (const [index, { collection, place, operation, id, conflictId }] of attempts.entries()) {
    const result = results[index];
    const touched = conflictId || id;
    if (result?.status === 'applied') allow(role, collection, operation, place);
    else {
      // A field that the collection does not have is refused as such to who may write there.
      expect([operation, result?.status, ['forbidden', 'invalid_fields'].includes(result?.code ?? '')]).toEqual([operation, 'rejected', true]);
      expect(after.get(touched)).toBe(before.get(touched));
    }
  }
}

test('nobody makes, changes or deletes a conflict by hand, nor deletes a proposal or withdraws somebody else’s', async () => {
  const attempts = makeAttempts(roles).filter(({ operation, place }) => place !== 'out' && (operation === 'close conflict' || operation === 'answer'));
  await prepare(admin, attempts);
  const before = await readStored(attempts.map(({ conflictId }) => conflictId));
  expect(before.size).toBe(attempts.length);
  for (const role of roles) {
    const drafts = attempts.filter((attempt) => attempt.role === role).flatMap(({ operation, collection, id, conflictId }) => {
      const follower = operation === 'answer' ? ('proposal' as const) : ('conflict' as const);
      return [
        { entity: follower, id: conflictId, op: 'delete' as const, baseVer: 1, base: { state: 'open' } },
        ...(follower === 'proposal'
          ? [{ entity: follower, id: conflictId, baseVer: 1, base: { state: 'open' }, set: { state: 'withdrawn', answer: null, answeredBy: 'X', answeredAt: '2026-11-24T10:00:00.000Z' } }]
          : [
              { entity: follower, id: conflictId, baseVer: 1, base: {}, set: { mineBy: 'Autre' } },
              { entity: follower, id: randomUUID(), set: { entity: collection, recordId: id, recordTitle: 'x', kind: 'edit', clashes: [], mineBy: 'X', mineAt: '2026-11-24T10:00:00.000Z', theirsBy: 'Y', theirsAt: '2026-11-24T10:00:00.000Z', state: 'open', choices: null, resolvedBy: null, resolvedAt: null } },
            ]),
      ];
    });
    const statuses = new Set((await sendAll(deskOf(role), drafts)).map(({ status }) => status));
    // The admin has made these proposals: they are theirs to withdraw.
    if (role !== 'admin') expect([role, [...statuses]]).toEqual([role, ['rejected']]);
  }
  const after = await readStored(attempts.map(({ conflictId }) => conflictId));
  const touched = attempts.filter(({ role, conflictId }) => role !== 'admin' && after.get(conflictId) !== before.get(conflictId));
  expect(touched).toEqual([]);
});

test('whoever gives the device of somebody else writes nothing', async () => {
  const [moderator, treasurer] = [deskOf('moderator'), deskOf('treasurer')];
  const forged = new TestDesk(treasurer.code, moderator.deviceId);
  forged.hello = treasurer.hello;
  forged.lastN = moderator.lastN;
  const line = forged.makeLine({ entity: 'membership', id: '0198f000-0000-7000-8000-000000000001', set: makeFields('membership', 'nowhere') });
  expect(await readFailure(forged.send([line]))).toMatchObject({ status: 403 });
  expect((await moderator.sayHello()).lastN).toBe(line.n - 1);
});

test('a cursor, a hash of rights or a list of scopes of somebody else shows nothing more', async () => {
  const [nantes, other] = [deskOf('correspondent'), new TestDesk(await site.addUser('Autre', ['admin']))];
  const all = await other.begin();
  await nantes.sayHello();
  const mine = new Set((await nantes.readSnapshot(5000)).map(({ id }) => id));
  expect(all.length).toBeGreaterThan(mine.size);
  // The place of another in the feed is only a place.
  const page = await nantes.readFeedPage({ cursor: beginnings.get(deskOf('admin')), limit: 5000 });
  expect(page.items.filter(({ kind, id }) => kind === 'put' && !mine.has(id))).toEqual([]);
  expect(await readFailure(nantes.readFeedPage({ grantsHash: other.hello?.grantsHash }))).toMatchObject({ status: 409 });
  expect(await readFailure(nantes.readSnapshotPage({ grantsHash: other.hello?.grantsHash }))).toMatchObject({ status: 412 });
  const first = await other.readSnapshotPage({ limit: 1 });
  expect(await readFailure(nantes.readSnapshotPage({ after: first.head.next }))).toMatchObject({ status: 412 });
  for (const scopes of ['offers', 'offers:FR-35', 'offers:FR-44,members', '*', 'offers:FR-44,offers:%'])
    expect(await readFailure(nantes.readSnapshotPage({ scopes }))).toMatchObject({ status: 403 });
  expect((await nantes.readSnapshotPage({ scopes: '' })).items).toEqual([]);
});

test('a lie about what its author had seen opens nothing, and writes over nothing', async () => {
  const nantes = deskOf('correspondent');
  const attempts = makeAttempts(['correspondent']).filter(({ operation }) => operation === 'edit' || operation === 'restore');
  await prepare(admin, attempts);
  const outside = attempts.filter(({ collection, place }) => !['offer', 'organisation'].includes(collection) || place !== 'in');
  const before = await readStored(attempts.map(({ id }) => id));
  for (const baseVer of [0, 1, 2, 999]) {
    const lies = outside.map((attempt) => ({ ...writeAttempt(attempt), baseVer, base: {} }));
    expect(new Set((await sendAll(nantes, lies)).map(({ code }) => code))).toEqual(new Set(['forbidden']));
    // As if it were new, and in their territory.
    const remade = outside.map((attempt) => ({ ...writeAttempt(attempt), baseVer, set: makeFields(attempt.collection, placesOf[attempt.collection].includes('in') ? 'in' : 'nowhere') }));
    expect(new Set((await sendAll(nantes, remade)).map(({ code }) => code))).toEqual(new Set(['forbidden']));
  }
  expect(await readStored(outside.map(({ id }) => id))).toEqual(new Map([...before].filter(([id]) => outside.some((attempt) => attempt.id === id))));
  // In their territory: a value that they had not seen is not written over, whatever version they say they know.
  const inside = attempts.filter(({ collection, place, operation }) => collection === 'offer' && place === 'in' && operation === 'edit');
  for (const { id, collection } of inside)
    expect(await nantes.change({ entity: collection, id, baseVer: 999, base: { [titleOf[collection]]: 'Jamais vu' }, set: { [titleOf[collection]]: 'Imposé' } })).toMatchObject({ status: 'conflict' });
});
