import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

it('what a store of before kept unread of the contacts of an organisation is read', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 30));
  const distinctContacts = [{ id: 'pair', by: 'Awa', at: '2026-11-20T09:00:00.000Z' }];
  for (const table of ['record', 'record_base'])
    old.prepare(`insert into ${table} (entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values ('organisation', 'o', 1, 1, '[]', '{"name":"É"}', ?, 'Awa', '')`).run(JSON.stringify({ distinctContacts, later: 1 }));
  old.close();
  const db = openDatabase(file, key, () => {});
  for (const table of ['record', 'record_base']) {
    const { fields, extra } = db.prepare<[], { fields: string; extra: string }>(`select fields, extra from ${table}`).get()!;
    expect([JSON.parse(fields), extra]).toEqual([{ name: 'É', distinctContacts }, '{"later":1}']);
  }
  db.close();
});
