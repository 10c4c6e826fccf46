import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeOffer } from '../../src-main/domain/offer/offer.ts';
import { openPage } from '../../src-main/core/sync/read-page.ts';
import { SiteFailure } from '../../src-main/core/sync/site-failure.ts';
import { takeVisible } from '../../src-main/core/sync/refused-items.ts';
import { makeMemoryFileTables } from '../support/simulator/memory-files.ts';
import { makeMemoryState, makeMemoryTables } from '../support/simulator/memory-tables.ts';
import { answerRequest, makeToken, makeTokenHash } from '../support/simulator/fake-site.ts';
import { makeSimulatedId } from '../support/simulator/random.ts';
import { makeStore } from '../support/make-store.ts';

// What no honest site and no honest desk sends: broken, forged, oversized, of another kind. 100,000 messages each way.

const at = '2026-11-24T08:00:00.000Z';
const fields = makeOffer({ title: 'Intacte', description: 'Texte', source: 'site', receivedAt: at, territory: null });
const anyJson = fc.jsonValue({ maxDepth: 2 });
const anyId = fc.oneof(fc.integer({ min: 1, max: 40 }).map(makeSimulatedId), fc.string(), anyJson);
const anyEntity = fc.oneof(fc.constantFrom('offer', 'organisation', 'press', 'membership', 'correspondent', 'conflict', 'proposal', 'later', '__proto__'), anyJson);
const anyNumber = fc.oneof(fc.integer({ min: -3, max: 60 }), fc.constantFrom(0.5, 2 ** 60, null), anyJson);
const anyFields = fc.oneof(
  fc.constant(fields),
  fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor'), fc.string()), anyJson, { maxKeys: 5 }),
  fc.tuple(fc.constantFrom(...Object.keys(fields)), anyJson).map(([name, value]) => ({ ...fields, [name]: value })),
  anyJson,
);
const anyScopes = fc.oneof(fc.constantFrom(['offers'], ['members'], []), fc.array(fc.string(), { maxLength: 3 }), anyJson);

/** A thing that looks like what the contract says, and is not quite it. */
const almost = (model: Record<string, fc.Arbitrary<unknown>>) => fc.oneof({ weight: 9, arbitrary: fc.record(model, { requiredKeys: [] }) }, { weight: 1, arbitrary: anyJson });
const anyItem = almost({
  kind: fc.oneof(fc.constantFrom('put', 'put', 'put', 'del', 'exit', 'page', 'end'), anyJson), entity: anyEntity, id: anyId, ver: anyNumber, seq: anyNumber,
  scopes: anyScopes, scope: fc.oneof(fc.constant('offers'), anyJson), by: fc.oneof(fc.string(), anyJson), at: fc.oneof(fc.constant(at), anyJson), authors: anyJson, fields: anyFields,
});
const anyLine = almost({
  n: anyNumber, sha: fc.oneof(fc.constant('a'.repeat(64)), anyJson), entity: anyEntity, id: anyId, op: fc.oneof(fc.constantFrom('put', 'delete'), anyJson),
  baseVer: anyNumber, base: anyFields, set: anyFields, at: fc.oneof(fc.constant(at), anyJson),
});

it('100,000 items of a hostile site: each is taken or refused alone, the store stays whole, and its person’s own words stay', { timeout: 300_000 }, () => {
  const { store } = makeStore();
  const own = makeSimulatedId(99);
  store.commit({ kind: 'create', label: 'x', by: 'Awa', changes: [{ op: 'create', entity: 'offer', id: own, fields }] });
  const head = JSON.stringify({ kind: 'page', epoch: 'e', now: at, backupSeq: 0, schemaMin: 1, schemaMax: 1, next: null, more: false, head: 'c', headSeq: 1 });
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 500, maxLength: 500 }), (items) => {
      const body = Buffer.from([head, ...items.map((item) => JSON.stringify(item)), JSON.stringify({ kind: 'end', count: items.length })].join('\n'));
      const page = openPage(body, createHash('sha256').update(body).digest('hex')).read();
      const taken = takeVisible(page, { scopes: ['offers'] });
      expect(taken.items.length + taken.refused.length).toBe(items.length);
      store.write(() => store.receive(taken.items));
    }),
    { numRuns: 200, seed: 20261125 },
  );
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(store.db.prepare('select count(*) from outbox where id = ?').pluck().get(own)).toBe(1);
  expect(store.db.prepare(`select count(*) from record where ver > 0 and scopes not like '%"offers"%'`).pluck().get()).toBe(0);
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

it('100,000 lines of a hostile desk: each has its answer, in order, and nothing out of its rights is written', { timeout: 300_000 }, async () => {
  const tables = makeMemoryTables(makeMemoryState({ epoch: 'e', minSeq: 0, backupSeq: 0, schemaMin: 1, schemaMax: 9, secret: 's', siteName: 'S' }));
  tables.state.users.set(makeTokenHash(1), { id: 'u', name: 'Awa', roles: ['consultant'], territories: [] });
  const deviceId = makeSimulatedId(500);
  const ask = (path: string, body: unknown, token = makeToken(1)) =>
    answerRequest({ tables, files: makeMemoryFileTables(() => tables.state, () => {}) }, { path, query: {}, body: Buffer.from(JSON.stringify(body)), encoding: null, authorization: `Bearer ${token}` }, 500, { onPush: () => {}, onPage: () => {} });
  await ask('/v1/sync/hello', { deviceId, app: 't', schema: 1, epoch: null, grantsHash: null });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { minLength: 500, maxLength: 500 }), async (drafts) => {
      // Numbered as they should be, or nothing of them would be looked at.
      const lines = drafts.map((draft, place) => ({ ...(typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? draft : {}), n: n + place + 1, sha: createHash('sha256').update(`${n + place}`).digest('hex') }));
      const { status, body } = await ask('/v1/sync/push', { deviceId, epoch: 'e', lines });
      expect(status).toBe(200);
      const { results } = JSON.parse(body.toString()) as { results: { n: number }[] };
      expect(results.map((result) => result.n)).toEqual(lines.map((line) => line.n));
      n += lines.length;
    }),
    { numRuns: 200, seed: 20261125 },
  );
  const kinds = new Set([...tables.state.rows.values()].map(({ entity }) => entity));
  for (const forbidden of ['press', 'membership', 'correspondent', 'later', '__proto__']) expect(kinds).not.toContain(forbidden);
  expect((await ask('/v1/sync/push', { deviceId, epoch: 'e', lines: [{ n: n + 1, sha: 'x' }] }, 'stolen-token-of-someone-else')).status).toBe(401);
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
