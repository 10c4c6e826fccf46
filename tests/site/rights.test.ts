import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sharePostgres } from '../support/share-postgres.ts';
import { foreignDevice } from '../../src-main/contract/site/sync-calls.ts';
import { startSite, type TestSite } from '../support/site-server.ts';
import { readFailure, TestDesk } from './test-desk.ts';
import { createOffer, editOf, someOffer } from './test-offers.ts';

const postgres = sharePostgres();
let site: TestSite;
let admin: TestDesk;

beforeAll(async () => {
  site = await startSite({ databaseUrl: await postgres.makeDatabase() });
  admin = new TestDesk(await site.addUser('Ana', ['admin']));
  await admin.begin();
});
afterAll(async () => {
  await site.remove();
});

const someMember = {
  name: 'Jeanne', kind: 'person', email: 'jeanne@asso.example', phone: null, postcode: null, message: null,
  receivedAt: '2026-11-24T08:00:00.000Z', state: 'received', decision: null,
};

type Operation = { security: unknown[]; parameters?: { name: string; in: string; required: boolean }[] };
const { paths } = JSON.parse(readFileSync('docs/site-api/openapi.json', 'utf8')) as { paths: Record<string, Record<string, Operation>> };
/** What makes each question a sound one: that it is refused is for want of a token. */
const sound: Record<string, string> = {
  id: randomUUID(), sha256: '0'.repeat(64), deviceId: randomUUID(), grantsHash: 'x', epoch: 'x', cursor: 'x', seq: '0', offset: '0', size: '1',
};
const bodies: Record<string, object> = {
  '/v1/sync/hello': { deviceId: sound['deviceId'], app: 'x', schema: 1, epoch: null, grantsHash: null },
  '/v1/sync/push': { deviceId: sound['deviceId'], epoch: 'x', lines: [{ n: 1, sha: 'x' }] },
  '/v1/sync/carried': { author: sound['sha256'], device: sound['deviceId'], lines: [{ n: 1, sha: sound['sha256'], frozen: '{}', mac: sound['sha256'] }] },
  '/v1/letters/{id}': { id: sound['id'], offer: sound['id'], to: 'a@asso.example', subject: 'Objet', text: 'Texte' },
  '/v1/sync/hand-in': { deviceId: sound['deviceId'], part: 0, lines: [{ n: 1 }] },
};

test('without a token, or with one that nobody was given, no route of a desk answers', async () => {
  const guarded = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { security, parameters = [] }]) => (security.length === 0 ? [] : [{ path, method, parameters: parameters.filter(({ required }) => required) }])),
  );
  expect(guarded.length).toBeGreaterThan(15);
  for (const { path, method, parameters } of guarded) {
    const asked = new URLSearchParams(parameters.flatMap(({ name, in: where }) => (where === 'query' ? [[name, sound[name] ?? '']] : [])));
    const url = `${site.url}${path.replaceAll(/\{(\w+)\}/g, (_, name: string) => sound[name] ?? '')}?${asked}`;
    for (const authorization of ['', 'Bearer', `Bearer ${'x'.repeat(43)}`, 'Basic YTpi', `Bearer ' or 1=1 --`]) {
      const response = await fetch(url, {
        method: method.toUpperCase(), headers: { authorization, 'content-type': 'application/json' }, ...(method === 'get' ? {} : { body: JSON.stringify(bodies[path] ?? {}) }),
      });
      expect([method, path, response.status, ((await response.json()) as { code: string }).code]).toEqual([method, path, 401, 'UNAUTHORIZED']);
    }
  }
});

test('a token that is given back, or whose person is revoked, no longer opens anything', async () => {
  const desk = new TestDesk(await site.addUser('Passante', ['moderator']));
  expect(await desk.ask('GET', '/v1/device')).toEqual({ userName: 'Passante', roles: ['moderator'], territories: [], site: 'Ressources solidaires' });
  expect(await desk.ask('DELETE', '/v1/device')).toEqual({ revoked: true });
  expect(await readFailure(desk.sayHello())).toMatchObject({ status: 401 });
  const other = new TestDesk(await site.addUser('Partant', ['moderator']));
  await other.begin();
  await site.revokeUser('Partant');
  expect(await readFailure(other.readFeedPage())).toMatchObject({ status: 401 });
});

test('each role writes the records of its work and no others', async () => {
  const treasurer = new TestDesk(await site.addUser('Trésorière', ['treasurer']));
  const consultant = new TestDesk(await site.addUser('Consultant', ['consultant']));
  for (const desk of [treasurer, consultant]) await desk.begin();
  expect(await treasurer.change({ entity: 'membership', id: randomUUID(), set: someMember })).toMatchObject({ status: 'applied' });
  expect(await treasurer.change({ entity: 'offer', id: randomUUID(), set: someOffer() })).toMatchObject({ status: 'rejected', code: 'forbidden' });
  const id = await createOffer(admin);
  expect((await consultant.catchUp()).map((item) => item.id)).toContain(id);
  expect(await consultant.change(editOf(id, { title: 'Chargé de mission' }, { title: 'X' }))).toMatchObject({ status: 'rejected', code: 'forbidden' });
});

test('nobody is sent what their role does not see', async () => {
  const id = randomUUID();
  await admin.change({ entity: 'membership', id, set: someMember });
  const moderator = new TestDesk(await site.addUser('Modératrice', ['moderator']));
  const seen = [...(await moderator.begin()), ...(await moderator.catchUp())];
  expect(seen.map((item) => item.entity)).not.toContain('membership');
  expect(await moderator.change({ entity: 'membership', id, baseVer: 1, base: { name: 'Jeanne' }, set: { name: 'X' } })).toMatchObject({ code: 'forbidden' });
});

test('a correspondent writes in their territory only', async () => {
  const nantes = new TestDesk(await site.addUser('Correspondante', ['correspondent'], ['FR-44']));
  await nantes.begin();
  const elsewhere = await createOffer(admin, { territory: 'FR-35' });
  expect(await nantes.change(editOf(elsewhere, { title: 'Chargé de mission' }, { title: 'X' }))).toMatchObject({ code: 'forbidden' });
  expect(await nantes.change({ entity: 'offer', id: elsewhere, op: 'delete', baseVer: 1 })).toMatchObject({ code: 'forbidden' });
  expect(await nantes.change({ entity: 'offer', id: randomUUID(), set: someOffer({ territory: 'FR-35' }) })).toMatchObject({ code: 'forbidden' });
  expect(await nantes.change({ entity: 'offer', id: randomUUID(), set: someOffer() })).toMatchObject({ code: 'forbidden' });
  expect(await nantes.change({ entity: 'offer', id: randomUUID(), set: someOffer({ territory: 'FR-44' }) })).toMatchObject({ status: 'applied' });
});

test('a conflict is the site’s: nobody makes or deletes one', async () => {
  const forged = await admin.change({ entity: 'conflict', id: randomUUID(), set: { state: 'open' } });
  expect(forged).toMatchObject({ status: 'rejected', code: 'unknown_record' });
  expect(await admin.change({ entity: 'conflict', id: randomUUID(), op: 'delete' })).toMatchObject({ status: 'rejected', code: 'forbidden' });
});

test('a correspondent without a territory, or a role that does not exist, is not made', async () => {
  await expect(site.addUser('X', ['correspondent'])).rejects.toThrow();
  await expect(site.addUser('X', ['king' as never])).rejects.toThrow();
});

test('hello under the device of someone who still has it takes nothing over, and asks for another name', async () => {
  const owner = new TestDesk(await site.addUser('Propriétaire', ['moderator']));
  await owner.begin();
  const other = new TestDesk(await site.addUser('Collègue', ['moderator']), owner.deviceId);
  expect((await other.sayHello()).lastN).toBe(foreignDevice);
  expect(await readFailure(other.change({ entity: 'offer', id: randomUUID(), set: someOffer() }))).toMatchObject({ status: 403 });
  expect(await owner.change({ entity: 'offer', id: randomUUID(), set: someOffer() })).toMatchObject({ status: 'applied' });
});

test('a device whose person is gone goes on under the next one that has it', async () => {
  const owner = new TestDesk(await site.addUser('Partie', ['moderator']));
  await owner.begin();
  await createOffer(owner);
  await site.revokeUser('Partie');
  const next = new TestDesk(await site.addUser('Suivante', ['moderator']), owner.deviceId);
  expect((await next.sayHello()).lastN).toBe(1);
});
