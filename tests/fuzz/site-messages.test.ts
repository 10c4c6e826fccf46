import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { entities, entityFields, type Entity } from '../../src-main/domain/record/entity.ts';
import { canWrite } from '../../src-main/domain/record/permission.ts';
import { roles, type Role } from '../../src-main/domain/record/role.ts';
import { makeOffer } from '../../src-main/domain/offer/offer.ts';
import { openPage } from '../../src-main/core/sync/read-page.ts';
import { SiteFailure } from '../../src-main/core/sync/site-failure.ts';
import { takeVisible } from '../../src-main/core/sync/refused-items.ts';
import { makeMemoryFileTables } from '../support/simulator/memory-files.ts';
import { makeMemoryState, makeMemoryTables } from '../support/simulator/memory-tables.ts';
import { answerRequest, makeToken, makeTokenHash } from '../support/simulator/fake-site.ts';
import { makeSimulatedId } from '../support/simulator/random.ts';
import { makeStore } from '../support/make-store.ts';
import { anyItem, anyJson, anyLine, at, numberLines } from './spoiled-messages.ts';

// What no honest site and no honest desk sends: broken, forged, oversized, of another kind. 100,000 messages each way.

const fields = makeOffer({ title: 'Intacte', description: 'Texte', source: 'site', receivedAt: at, territory: null });

it('100,000 items of a hostile site: each is taken or refused alone, the store stays whole, and its person’s own words stay', { timeout: 300_000 }, () => {
  const { store } = makeStore();
  const own = makeSimulatedId(99);
  store.commit({ kind: 'create', label: 'x', by: 'Awa', changes: [{ op: 'create', entity: 'offer', id: own, fields }] });
  const head = JSON.stringify({ kind: 'page', epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: 1, next: null, more: false, head: 'c', headSeq: 1 });
  let visible = 0;
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 500, maxLength: 500 }), (items) => {
      const body = Buffer.from([head, ...items.map((item) => JSON.stringify(item)), JSON.stringify({ kind: 'end', count: items.length })].join('\n'));
      const page = openPage(body, createHash('sha256').update(body).digest('hex')).read();
      const taken = takeVisible(page, { scopes: ['offers'] });
      expect(taken.items.length + taken.refused.length).toBe(items.length);
      visible += taken.items.length;
      store.write(() => store.receive(taken.items));
    }),
    { numRuns: 200, seed: 20261125 },
  );
  // Enough of them come as far as the store.
  expect(visible).toBeGreaterThan(20_000);
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(store.db.prepare('select count(*) from outbox where id = ?').pluck().get(own)).toBe(1);
  expect(store.get('offer', own)?.fields).toEqual(fields);
  const held = store.db.prepare<[], { entity: Entity; fields: string; scopes: string }>('select entity, fields, scopes from record where ver > 0').all();
  expect(new Set(held.map(({ entity }) => entity))).toEqual(new Set(entities));
  for (const record of held) {
    expect(JSON.parse(record.scopes)).toContain('offers');
    expect(() => entityFields[record.entity].parse(JSON.parse(record.fields))).not.toThrow();
  }
});

it('10,000 pages cut, altered or made up are read, or refused as a whole: nothing else comes out', () => {
  const head = { kind: 'page', epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: 1, next: null, more: false, head: 'c', headSeq: 1 };
  const whole = Buffer.from([head, { kind: 'end', count: 0 }].map((line) => JSON.stringify(line)).join('\n'));
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
    fc.nat({ max: whole.length }).map((length) => whole.subarray(0, length)),
    fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([place, byte]) => Buffer.concat([whole.subarray(0, place), Buffer.of(byte), whole.subarray(place + 1)])),
  );
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      try {
        openPage(bytes, null).read();
      } catch (error) {
        expect(error).toBeInstanceOf(SiteFailure);
      }
    }),
    { numRuns: 10_000, seed: 20261125 },
  );
});

it('100,000 lines of hostile desks: each has its answer, in order, and nothing out of its person’s rights is written', { timeout: 300_000 }, async () => {
  const tables = makeMemoryTables(makeMemoryState({ epoch: 'e', minSeq: 0, backupSeq: 0, schemaMin: 1, schemaMax: 9, secret: 's', siteName: 'S' }));
  const ask = (path: string, body: unknown, token: string) =>
    answerRequest({ tables, files: makeMemoryFileTables(() => tables.state, () => {}) }, { path, query: {}, body: Buffer.from(JSON.stringify(body)), encoding: null, authorization: `Bearer ${token}` }, 500, { onPush: () => {}, onPage: () => {} });
  const desks: { token: string; deviceId: string; n: number }[] = [];
  for (const [place, role] of roles.entries()) {
    tables.state.users.set(makeTokenHash(place), { id: role, name: role, roles: [role], territories: ['FR-44'] });
    const deviceId = makeSimulatedId(500 + place);
    await ask('/v1/sync/hello', { deviceId, app: 't', schema: 1, epoch: null, grantsHash: null }, makeToken(place));
    desks.push({ token: makeToken(place), deviceId, n: 0 });
  }
  const statuses = new Map<string, number>();
  tables.onCommit = (when, changes) => {
    if (when === 'before') for (const { by, entity } of changes.records) expect(canWrite([by as Role], entity)).toBe(true);
  };
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: desks.length - 1 }), fc.array(anyLine, { minLength: 500, maxLength: 500 }), async (place, drafts) => {
      const desk = desks[place];
      if (desk === undefined) throw new Error('no such desk');
      const lines = numberLines(drafts, desk.n);
      const { status, body } = await ask('/v1/sync/push', { deviceId: desk.deviceId, epoch: 'e', lines }, desk.token);
      expect(status).toBe(200);
      const { results } = JSON.parse(body.toString()) as { results: { n: number; status: string; code: string | null }[] };
      expect(results.map((result) => result.n)).toEqual(lines.map((line) => line.n));
      for (const result of results) statuses.set(result.code ?? result.status, (statuses.get(result.code ?? result.status) ?? 0) + 1);
      desk.n += lines.length;
    }),
    { numRuns: 200, seed: 20261125, endOnFailure: true },
  );
  // Enough of them come as far as the rules.
  for (const status of ['applied', 'conflict', 'unchanged', 'forbidden', 'invalid_fields', 'transition_refused', 'unknown_record']) expect(statuses.get(status), status).toBeGreaterThan(1_000);
  for (const row of tables.state.rows.values()) expect(() => entityFields[row.entity].parse(row.fields)).not.toThrow();
  expect((await ask('/v1/sync/push', { deviceId: desks[0]?.deviceId, epoch: 'e', lines: [{ n: 1, sha: 'x' }] }, 'stolen-token-of-someone-else')).status).toBe(401);
});

it('10,000 bodies that are no push at all are refused with a sentence of the contract', async () => {
  const tables = makeMemoryTables(makeMemoryState({ epoch: 'e', minSeq: 0, backupSeq: 0, schemaMin: 1, schemaMax: 9, secret: 's', siteName: 'S' }));
  tables.state.users.set(makeTokenHash(1), { id: 'u', name: 'Awa', roles: ['admin'], territories: [] });
  const paths = fc.constantFrom('/v1/sync/hello', '/v1/sync/push', '/v1/sync/feed', '/v1/sync/snapshot', '/v1/sync/none');
  await fc.assert(
    fc.asyncProperty(paths, fc.oneof(anyJson.map((value) => JSON.stringify(value)), fc.string({ unit: 'binary' })), fc.dictionary(fc.string(), fc.string()), async (path, body, query) => {
      const { status, body: answer } = await answerRequest({ tables, files: makeMemoryFileTables(() => tables.state, () => {}) }, { path, query, body: Buffer.from(body), encoding: null, authorization: `Bearer ${makeToken(1)}` }, 500, { onPush: () => {}, onPage: () => {} });
      expect([400, 403, 404, 410]).toContain(status);
      expect(JSON.parse(answer.toString())).toHaveProperty('code');
    }),
    { numRuns: 10_000, seed: 20261125 },
  );
  expect(tables.state.rows.size).toBe(0);
});
