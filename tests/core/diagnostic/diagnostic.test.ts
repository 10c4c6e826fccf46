import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnostic } from '../../../src-main/contract/desk/diagnostic.ts';
import { makeDiagnostic, writeDiagnostic } from '../../../src-main/core/diagnostic/make-diagnostic.ts';
import { openSyncLog } from '../../../src-main/core/sync/sync-log.ts';
import { runCli } from '../../../src-main/cli/run-cli.ts';
import { makeOffer } from '../../../src-main/domain/offer/offer.ts';
import { startReadyDesk } from '../../support/make-desk.ts';
import { makeFolder, makeStore } from '../../support/make-store.ts';
import { makeTestHost } from '../../support/make-test-host.ts';

const canary = 'CANARI-7f3a';
const at = '2026-11-24T09:00:00.000Z';
const idOf = (n: number) => `0197c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A value with the canary wherever the schema of an offer takes a text. */
function makeCanaryOffer() {
  const offer: Record<string, unknown> = makeOffer({ title: canary, description: canary, source: 'site', receivedAt: at, claimedBy: canary, sourceUrl: `https://${canary}.example.org`, decision: { kind: 'refuse', reason: 'other', letter: canary, by: canary, at } });
  for (const [field, value] of Object.entries(offer)) if (value === null) offer[field] = canary;
  return offer;
}

test('no text, name, address or secret of the store is in it, whatever field it stands in', async () => {
  const desk = await startReadyDesk(canary, null);
  const { store, sync } = desk.core.context.desk();
  const texts = { name: canary, email: `${canary}@example.org`, phone: canary, message: canary, address: canary, visitNotes: canary, body: canary, note: canary };
  const put = (n: number, entity: string, fields: object) =>
    store.db.prepare(`insert into record (entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, ?, 1, 1, ?, ?, ?, ?, ?)`)
      .run(entity, idOf(n), JSON.stringify([canary]), JSON.stringify(fields), JSON.stringify({ later: canary }), canary, at);
  put(1, 'offer', makeCanaryOffer());
  for (const [place, entity] of ['organisation', 'press', 'membership', 'correspondent'].entries()) put(10 + place, entity, texts);
  const said = { entity: 'offer', recordId: idOf(1), recordTitle: canary };
  put(20, 'conflict', { ...said, kind: 'edit', clashes: [{ field: canary, base: canary, theirs: canary, mine: canary }], mineBy: canary, mineAt: at, theirsBy: canary, theirsAt: at, state: 'open', choices: null, resolvedBy: null, resolvedAt: null });
  put(21, 'proposal', { ...said, base: { title: canary }, set: { title: canary }, message: canary, by: canary, at, state: 'open', answer: canary, answeredBy: canary, answeredAt: at });
  store.commit({ kind: 'edit', label: canary, by: canary, changes: [{ op: 'update', entity: 'offer', id: idOf(1), set: { title: `${canary} bis` } }] });
  store.db.prepare(`insert into tray (line, n, entity, id, op, base, set_fields, at, code, problems, title, refused_at) values (900, 1, 'offer', ?, 'put', ?, ?, ?, ?, ?, ?, ?)`)
    .run(idOf(1), JSON.stringify({ title: canary }), JSON.stringify({ title: canary }), at, canary, JSON.stringify([{ field: canary, problem: canary }]), canary, at);
  sync.memory.saveConnection({ url: `https://${canary}.example.org`, token: canary });
  sync.memory.savePerson({ userName: canary, roles: ['moderator'], territories: ['FR-44'], scopes: [canary], grantsHash: canary, epoch: canary });
  sync.memory.saveCursor(canary);
  const made = await desk.client.sync.diagnostic();
  const text = writeDiagnostic(made);
  expect(text).not.toContain(canary);
  expect(text).not.toContain('FR-44');
  expect(text).not.toContain(desk.folder);
  expect(made).toMatchObject({
    store: { records: { offer: 1, conflict: 1, proposal: 1 } },
    sync: { roles: ['moderator'], territories: 1, scopes: 1, waiting: 1, toReview: { other: 1 }, conflicts: { edit: { open: 1, resolved: 0 } }, proposals: { open: 1 } },
  });
});

test('nothing can be added to it that it does not name', () => {
  const made = { kind: 'bureau-diagnostic', form: 1, at, title: canary };
  const problems = diagnostic.safeParse(made).error?.issues ?? [];
  expect(problems.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
});

test('failures in a row are one line with their number, and the last twenty kinds survive a restart', () => {
  const { store } = makeStore();
  const log = openSyncLog(store);
  for (let i = 0; i < 100; i++) log.add({ at, ms: 5, ok: false }, 'unreachable');
  log.add({ at, ms: 5, ok: true }, null);
  for (let i = 0; i < 30; i++) log.add({ at, ms: 5, ok: false }, i % 2 === 0 ? 'server_error' : 'too_many_requests');
  expect(openSyncLog(store).failures()).toHaveLength(20);
  expect(log.exchanges()).toHaveLength(50);
  const { store: other } = makeStore();
  const short = openSyncLog(other);
  for (let i = 0; i < 100; i++) short.add({ at, ms: 5, ok: false }, 'unreachable');
  expect(openSyncLog(other).failures()).toEqual([{ code: 'unreachable', times: 100, firstAt: at, lastAt: at }]);
});

test('an exchange that goes well writes nothing to the disk for it', () => {
  const { store } = makeStore();
  const before = store.db.prepare('select total_changes()').pluck().get();
  openSyncLog(store).add({ at, ms: 5, ok: true }, null);
  expect(store.db.prepare('select total_changes()').pluck().get()).toBe(before);
});

test('the command line writes it to a file, and replaces none', async () => {
  const folder = makeFolder();
  const file = join(folder, 'diagnostic.json');
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), env: { BUREAU_PASSPHRASE: 'quatre mots bien choisis' }, askSecret: () => Promise.resolve('') };
  const args = ['diagnostic', file, '--profile', join(folder, 'profile')];
  expect(await runCli(args, io as never)).toBe(0);
  expect(diagnostic.parse(JSON.parse(readFileSync(file, 'utf8'))).bureau.host).toBe('cli');
  expect(await runCli(args, io as never)).toBe(1);
  expect(said.at(-1)).toContain('existe déjà');
  expect(await runCli(['diagnostic'], io as never)).toBe(2);
  expect(existsSync(file)).toBe(true);
});

test('it is made of an open profile with nothing in it', () => {
  const { store } = makeStore();
  const host = makeTestHost('/nowhere');
  const memory = { person: () => null, deviceId: () => idOf(1), snapshot: () => null, nextN: () => 1 };
  const status = () => ({ state: 'none', lastSyncAt: null, nextAt: null, clockWrong: false, waiting: 0, held: 0 });
  const made = makeDiagnostic({ store, sync: { memory, log: openSyncLog(store), status } as never }, host);
  expect(made).toMatchObject({ sync: { state: 'none', epoch: null }, store: { records: {} } });
});
