import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const at = '2026-11-20T09:00:00.000Z';
const look = { id: '01900000-0000-4000-8000-000000000002', why: 'asked', verdict: 'accept', by: 'Paul', at, first: { verdict: 'refuse', by: 'Awa', at } };

it('the second looks that a store of before kept unread are read, and found', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 18));
  const add = (row: number, fields: object, extra: object | null) =>
    old.prepare(`insert into record (row, entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, 'offer', ?, 1, 1, '[]', ?, ?, 'Awa', '')`)
      .run(row, `id${row}`, JSON.stringify(fields), extra && JSON.stringify(extra));
  add(1, { title: 'Sans décision', decision: null }, null);
  add(2, { title: 'À relire', decision: { kind: 'accept', by: 'Awa', at }, receivedAt: at, reference: null }, { lookAsked: { at, why: 'asked' } });
  add(3, { title: 'Relue', decision: { kind: 'refuse', by: 'Awa', at }, receivedAt: at, reference: null }, { lookAsked: { at, why: 'asked' }, secondLooks: [look], later: 1 });
  add(4, { title: 'De longtemps' }, null);
  old.close();
  const db = openDatabase(file, key, () => {});
  expect(db.prepare('select * from offer_look order by row').all()).toEqual([{ row: 2, awaited_at: at, looks: 0 }, { row: 3, awaited_at: null, looks: 1 }]);
  expect(db.prepare(`select fields ->> '$.secondLooks[0].by' as by, extra from record where row = 3`).get()).toEqual({ by: 'Paul', extra: '{"later":1}' });
  db.close();
});
