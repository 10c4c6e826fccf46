import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { sharePostgres } from '../support/share-postgres.ts';
import { makeSeedOffers } from '../support/seed-offers.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { createOffer, editOf } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let database: Client;
let admin: TestDesk;

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
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
});
const makeCorrespondent = async (...territories: string[]) => {
  const desk = new TestDesk(await site.addUser(`Correspondant ${Math.random()}`, ['correspondent'], territories));
  await desk.begin();
  return desk;
};

test('a record is in the feed once, as it stands', async () => {
  const id = await createOffer(admin);
  await admin.change(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }));
  await admin.change(editOf(id, { title: 'B' }, { title: 'C' }));
  expect(await admin.catchUp()).toMatchObject([{ kind: 'put', id, ver: 3, fields: { title: 'C' }, by: 'Ana' }]);
  expect(await admin.catchUp()).toEqual([]);
});

test('pages of any size hold the same', async () => {
  await site.fillOffers(makeSeedOffers(230, Math.floor(Math.random() * 1e9)));
  const start = admin.cursor;
  const all = await admin.catchUp(5000);
  expect(all).toHaveLength(230);
  for (const limit of [1, 7, 229, 230]) {
    admin.cursor = start;
    expect(await admin.catchUp(limit)).toEqual(all);
  }
  const [whole, byPages] = [await admin.readSnapshot(5000), await admin.readSnapshot(37)];
  expect(byPages).toEqual(whole);
});

test('what changes while the snapshot is read is in the feed that follows it', async () => {
  await site.fillOffers(makeSeedOffers(20, Math.floor(Math.random() * 1e9)));
  await admin.sayHello();
  const first = await admin.readSnapshotPage({ limit: 5 });
  const seen = first.items.find((item) => item.kind === 'put');
  const late = new TestDesk(admin.code);
  await late.sayHello();
  await late.change({ entity: 'offer', id: seen?.id ?? '', op: 'delete', baseVer: 1, base: seen?.fields as Mutation['base'] });
  const created = await createOffer(late);
  const second = await admin.readSnapshotPage({ limit: 5000, after: first.head.next });
  expect(second.head.head).toBe(first.head.head);
  admin.cursor = first.head.head;
  const items = await admin.catchUp();
  expect(items.find(({ id }) => id === seen?.id)).toMatchObject({ kind: 'del' });
  expect(items.find(({ id }) => id === created)).toMatchObject({ kind: 'put' });
});

test('a person sees only what their scopes say', async () => {
  const nantes = await makeCorrespondent('FR-44');
  const mine = await createOffer(admin, { territory: 'FR-44' });
  const others = await createOffer(admin, { territory: 'FR-35' });
  const ids = [...(await nantes.catchUp()), ...(await nantes.readSnapshot())].map(({ id }) => id);
  expect(ids).toContain(mine);
  expect(ids).not.toContain(others);
});

test('a record that leaves a scope is taken back from who held it by that scope', async () => {
  const [nantes, rennes, both] = [await makeCorrespondent('FR-44'), await makeCorrespondent('FR-35'), await makeCorrespondent('FR-44', 'FR-35')];
  const id = await createOffer(admin, { territory: 'FR-44' });
  for (const desk of [nantes, rennes, both]) await desk.catchUp();
  await admin.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }));
  const of = (items: { id: string }[]) => items.filter((item) => item.id === id);
  expect(of(await nantes.catchUp())).toEqual([{ kind: 'exit', entity: 'offer', id, seq: expect.any(Number) as number, scope: 'offers:FR-44' }]);
  expect(of(await rennes.catchUp())).toMatchObject([{ kind: 'put', scopes: ['offers', 'offers:FR-35'] }]);
  expect(of(await both.catchUp())).toMatchObject([{ kind: 'put' }]);
});

test('an exit followed by other changes is still sent to the holders of its scope, before the record', async () => {
  const both = await makeCorrespondent('FR-44', 'FR-35');
  const id = await createOffer(admin, { territory: 'FR-44' });
  await both.catchUp();
  await admin.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }));
  await admin.change(editOf(id, { title: 'Chargé de mission' }, { title: 'Suite' }));
  expect((await both.catchUp()).map(({ kind }) => kind)).toEqual(['exit', 'put']);
});

test('a correspondent may move a record out of their territory, and then no longer sees it nor writes it', async () => {
  const nantes = await makeCorrespondent('FR-44');
  const id = await createOffer(admin, { territory: 'FR-44' });
  await nantes.catchUp();
  expect((await nantes.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }))).status).toBe('applied');
  expect((await nantes.catchUp()).at(-1)).toMatchObject({ kind: 'exit', id, scope: 'offers:FR-44' });
  expect(await nantes.change(editOf(id, { title: 'Chargé de mission' }, { title: 'X' }))).toMatchObject({ status: 'rejected', code: 'forbidden' });
});

test('open conflicts follow their record from scope to scope', async () => {
  const nantes = await makeCorrespondent('FR-44');
  const rennes = await makeCorrespondent('FR-35');
  const id = await createOffer(admin, { territory: 'FR-44' });
  await admin.change(editOf(id, { title: 'Chargé de mission' }, { title: 'A' }));
  const { conflictId } = await nantes.change(editOf(id, { title: 'Chargé de mission' }, { title: 'B' }));
  await nantes.catchUp();
  await rennes.catchUp();
  await admin.change(editOf(id, { territory: 'FR-44' }, { territory: 'FR-35' }));
  expect((await nantes.catchUp()).map((item) => [item.kind, item.id])).toContainEqual(['exit', conflictId]);
  expect((await rennes.catchUp()).map((item) => [item.kind, item.id])).toContainEqual(['put', conflictId]);
});

test('when rights change, the feed and the snapshot say so, and the old cursor goes on after hello', async () => {
  const nantes = await makeCorrespondent('FR-44');
  const name = nantes.hello?.userName ?? '';
  const user = (await site.listUsers()).find((one) => one.name === name);
  const half = await nantes.readSnapshotPage({ limit: 1 });
  await site.grantUser(user?.id ?? '', ['correspondent'], ['FR-44', 'FR-29']);
  expect(await readFailure(nantes.readFeedPage())).toMatchObject({ status: 409, code: 'GRANTS_CHANGED' });
  expect(await readFailure(nantes.readSnapshotPage({ after: half.head.next }))).toMatchObject({ status: 412, code: 'MOVED' });
  const { scopes } = await nantes.sayHello();
  expect(scopes).toContain('offers:FR-29');
  const brest = await createOffer(admin, { territory: 'FR-29' });
  expect((await nantes.catchUp()).map(({ id }) => id)).toContain(brest);
});

test('a snapshot may be asked for some scopes only, and only for those granted', async () => {
  const nantes = await makeCorrespondent('FR-44', 'FR-35');
  const id = await createOffer(admin, { territory: 'FR-35' });
  const page = await nantes.readSnapshotPage({ scopes: 'offers:FR-44', limit: 5000 });
  expect(page.items.map((item) => item.id)).not.toContain(id);
  expect(await readFailure(nantes.readSnapshotPage({ scopes: 'offers' }))).toMatchObject({ status: 403 });
});

test('a cursor that is forged, of another kind, too old or of another epoch is refused', async () => {
  const [body] = admin.cursor.split('.');
  expect(await readFailure(admin.readFeedPage({ cursor: `${body}.${'A'.repeat(32)}` }))).toMatchObject({ status: 400, data: { fields: [{ field: 'cursor' }] } });
  expect(await readFailure(admin.readSnapshotPage({ after: admin.cursor }))).toMatchObject({ status: 400, data: { fields: [{ field: 'after' }] } });
  await createOffer(admin);
  await database.query('update sync_meta set min_seq = (select v from sync_clock) + 1');
  expect(await readFailure(admin.readFeedPage())).toMatchObject({ status: 410, code: 'RESET', data: { reason: 'too_old' } });
  await database.query('update sync_meta set min_seq = 0');
  const { rows } = await database.query<{ epoch: string }>('select epoch from sync_meta');
  await database.query(`update sync_meta set epoch = 'restored'`);
  expect(await readFailure(admin.readFeedPage())).toMatchObject({ status: 410, data: { epoch: 'restored', reason: 'epoch' } });
  expect(await readFailure(admin.readSnapshotPage())).toMatchObject({ status: 412 });
  await database.query('update sync_meta set epoch = $1', [rows[0]?.epoch]);
});

test('a page is compressed for who takes it, and its digest is that of the plain bytes', async () => {
  await site.fillOffers(makeSeedOffers(50, 77));
  const url = `${site.url}/v1/sync/feed?${new URLSearchParams({ deviceId: admin.deviceId, grantsHash: admin.hello?.grantsHash ?? '', cursor: admin.cursor })}`;
  const [packed, plain] = await Promise.all(['gzip', 'identity'].map((encoding) => fetch(url, { headers: { ...admin.headers, 'accept-encoding': encoding } })));
  expect(packed?.headers.get('content-encoding')).toBe('gzip');
  expect(plain?.headers.get('content-encoding')).toBeNull();
  expect(Number(packed?.headers.get('content-length'))).toBeLessThan(Number(plain?.headers.get('content-length')) / 2);
  const lines = async (response: Response | undefined) => (await response?.text())?.trimEnd().split('\n').slice(1);
  expect(await lines(packed)).toEqual(await lines(plain));
});

test('events say that something changed, whoever wrote it', async () => {
  const stop = new AbortController();
  const response = await fetch(`${site.url}/v1/sync/events`, { headers: admin.headers, signal: stop.signal });
  const heads: number[] = [];
  const listening = (async () => {
    const text = new TextDecoder();
    for await (const chunk of response.body ?? []) for (const [, head] of text.decode(chunk).matchAll(/"head":(\d+)/g)) heads.push(Number(head));
  })().catch(() => undefined);
  await expect.poll(() => heads.length).toBe(1);
  await site.submitOffer({ title: 'Nouvelle', description: 'Texte' });
  await expect.poll(() => heads.length).toBe(2);
  expect(heads[1]).toBeGreaterThan(heads[0] ?? 0);
  stop.abort();
  await listening;
});
