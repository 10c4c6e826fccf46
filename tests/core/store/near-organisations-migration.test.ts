import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { listOrganisationKeys } from '../../../src-main/domain/near-organisations/organisation-keys.ts';
import { readOrganisationFeatures } from '../../../src-main/domain/near-organisations/organisation-features.ts';
import { makeFolder } from '../../support/make-store.ts';

const at = '2026-11-20T09:00:00.000Z';
const said = { distinctFrom: [{ id: 'other', by: 'Awa', at }], mergedFrom: [{ id: 'gone', name: 'Œuvre', siret: '775 672 272 21138', rna: null, was: { name: 'Avant', siret: null, rna: 'W441000001' }, by: 'Awa', at }] };

it('the organisations of a store of before are found by those near them, and what it kept unread of them is read', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 24));
  const add = (row: number, fields: object, extra: object | null) =>
    old.prepare(`insert into record (row, entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, 'organisation', ?, 1, 1, '[]', ?, ?, 'Awa', '')`)
      .run(row, `id${row}`, JSON.stringify(fields), extra && JSON.stringify(extra));
  const fields = { name: 'Le Fil commun', city: 'Évry', rna: 'W441000001' };
  add(3, fields, { ...said, later: 1 });
  add(4, {}, null);
  old.close();
  const db = openDatabase(file, key, () => {});
  expect(db.prepare('select place >> 5 as row, key from organisation_key_list order by place').all()).toEqual(listOrganisationKeys(readOrganisationFeatures(fields)).map((one) => ({ row: 3, key: one })));
  expect(db.prepare('select * from organisation_merged_list').all()).toEqual([{ row: 3, id: 'gone', name_key: 'oeuvre', siren: '775672272', rna: null }, { row: 3, id: 'was gone', name_key: 'avant', siren: null, rna: 'W441000001' }]);
  const { fields: read, extra } = db.prepare<[], { fields: string; extra: string }>('select fields, extra from record where row = 3').get()!;
  expect(JSON.parse(read)).toEqual({ ...fields, ...said });
  expect(extra).toBe('{"later":1}');
  db.close();
});
