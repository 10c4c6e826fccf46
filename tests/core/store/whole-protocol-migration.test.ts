import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const frozen = (id: string) => JSON.stringify({ at: '2026-11-20T09:00:00.000Z', base: {}, baseVer: 0, entity: 'offer', id, op: 'put', set: { title: 'É' } });
const ids = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000003'] as const;

/** A store of the schema before, with a line in each place that a line can be in. */
function makeOldStore(device: string | null) {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const db = openDatabase(file, key, () => {}, listMigrations().slice(0, 3));
  db.exec(`
    insert into batch (id, kind, label, origin, by, at) values ('b', 'edit', 'É', 'person', 'Awa', '2026-11-20T09:00:00.000Z');
    insert into change (batch, entity, record_id, field, by, at, origin) values ('b', 'offer', '${ids[0]}', 'title', 'Awa', '2026-11-20T09:00:00.000Z', 'person');
    insert into outbox (line, n, batch, entity, id, op, base_ver, base, set_fields, at, sha, frozen)
      values (7, 3, 'b', 'offer', '${ids[2]}', 'put', 0, '{}', '{}', '2026-11-20T09:00:00.000Z', 'ab', '{}'),
             (9, null, 'b', 'offer', '${ids[2]}', 'put', 0, '{}', '{}', '2026-11-20T09:00:00.000Z', null, null);
    delete from outbox where line = 9;
    insert into setting (name, value) values ('sync.cursor', '"c"')`);
  if (device !== null) db.prepare(`insert into setting (name, value) values ('sync.device', ?)`).run(JSON.stringify(device));
  const add = db.prepare('insert into journal (n, seq, sha, frozen, acknowledged_at) values (?, ?, ?, ?, ?)');
  ids.slice(0, 2).forEach((id, index) => add.run(index + 1, 5, 'ab', frozen(id), '2026-11-20T09:00:00.000Z'));
  return { file, key, db };
}

it('a store of before keeps its lines, under the name of its device and with their acts', () => {
  const { file, key, db } = makeOldStore('d1');
  db.close();
  const next = openDatabase(file, key, () => {});
  expect(next.prepare('select device, n, batch = ? as known, line from journal order by n').all('b')).toEqual([
    { device: 'd1', n: 1, known: 1, line: null },
    { device: 'd1', n: 2, known: 0, line: null },
  ]);
  expect(next.prepare('select line, device, n, sha from outbox').all()).toEqual([{ line: 7, device: 'd1', n: 3, sha: 'ab' }]);
  // A number that a line had is not given to another: "À revoir" knows them by it.
  next.exec(`insert into outbox (batch, entity, id, op, base_ver, base, set_fields, at) values ('b', 'offer', 'x', 'put', 0, '{}', '{}', 'x')`);
  expect(next.prepare('select max(line) from outbox').pluck().get()).toBe(10);
  expect(next.prepare(`select value from setting where name = 'sync.cursor'`).pluck().get()).toBe('"c"');
  next.close();
});

it('without the name of its device, lines that had left take new numbers', () => {
  const { file, key, db } = makeOldStore(null);
  db.close();
  const next = openDatabase(file, key, () => {});
  expect(next.prepare('select device, n, frozen from outbox').all()).toEqual([{ device: null, n: null, frozen: null }]);
  next.close();
});

it.each([
  ['that knew only that something was missing', `insert into hole (entity, seen, first_seq) values ('mission', 1, 1)`],
  ['in the middle of a download', `insert into setting (name, value) values ('sync.snapshot', '{"scopes":null,"after":"x","head":"y","done":4}')`],
])('a store %s reads the site anew', (_, sql) => {
  const { file, key, db } = makeOldStore('d1');
  db.exec(sql);
  db.close();
  const next = openDatabase(file, key, () => {});
  expect(next.prepare(`select name, value from setting where name in ('sync.cursor', 'sync.snapshot')`).all()).toEqual([{ name: 'sync.cursor', value: 'null' }]);
  next.close();
});
