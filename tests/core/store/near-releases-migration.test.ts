import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const at = '2026-11-20T09:00:00.000Z';
const distinctFrom = [{ id: '01900000-0000-7000-8000-000000000002', by: 'Awa', at }];

it('the releases and people of a store of before are listed, and of whom releases and people were told apart is read', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 28));
  const fields = { title: 'Œuvres', name: 'Ève', email: 'Eve@example.org', organisationName: null, receivedAt: at, state: 'received' };
  for (const table of ['record', 'record_base'])
    for (const entity of ['press', 'membership', 'correspondent'])
      old.prepare(`insert into ${table} (entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, 'o', 1, 1, '[]', ?, ?, 'Awa', ?)`)
        .run(entity, JSON.stringify(fields), JSON.stringify({ distinctFrom, later: 1 }), at);
  old.prepare(`insert into record (entity, id, ver, seq, scopes, fields, changed_by, changed_at) values ('press', 'bare', 1, 1, '[]', '{}', 'Awa', '')`).run();
  old.close();
  const db = openDatabase(file, key, () => {});
  expect(db.prepare('select * from press_list').all()).toEqual([{ row: 1, title_key: 'oeuvres', issuer_key: '~', received_at: at, state: 'received' }, { row: 4, title_key: '~', issuer_key: '~', received_at: '', state: 'received' }]);
  const people = ['membership', 'correspondent'].map((entity, i) => ({ row: i + 2, entity, name_key: 'eve', email_key: 'eve@example.org', received_at: at }));
  expect(db.prepare('select * from person_list').all()).toEqual(people);
  for (const table of ['record', 'record_base'])
    for (const { fields: read, extra } of db.prepare<[], { fields: string; extra: string }>(`select fields, extra from ${table} where id = 'o'`).all())
      expect([JSON.parse(read), extra]).toEqual([{ ...fields, distinctFrom }, '{"later":1}']);
  db.close();
});
