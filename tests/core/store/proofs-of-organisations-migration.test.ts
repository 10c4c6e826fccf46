import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const signed = { by: 'Awa', at: '2026-11-20T09:00:00.000Z' };
const known = {
  vat: 'FR20775672272', identifiersKept: { reason: 'Lu ainsi.', ...signed }, articleOne: { answers: { purpose: 'yes' }, file: null, ...signed },
  registryMention: { on: '2026-09-01', file: null, ...signed }, verdictOf: '01900000-0000-4000-8000-000000000002',
};

it('what a newer site said of organisations, which a store of before kept unread, is read; what it still does not know is kept', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 25));
  const add = old.prepare(`insert into record (row, entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, 'organisation', ?, 1, 1, '[]', ?, ?, 'Awa', '')`);
  add.run(1, 'id1', JSON.stringify({ name: 'Connue' }), JSON.stringify({ ...known, later: 1 }));
  add.run(2, 'id2', JSON.stringify({ name: 'Simple' }), null);
  old.close();
  const db = openDatabase(file, key, () => {});
  const read = db.prepare<[number], { fields: string; extra: string | null }>('select fields, extra from record where row = ?');
  expect(JSON.parse(read.get(1)?.fields ?? '')).toEqual({ name: 'Connue', ...known });
  expect(read.get(1)?.extra).toBe('{"later":1}');
  expect(read.get(2)).toEqual({ fields: '{"name":"Simple"}', extra: null });
  db.close();
});
