import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listMigrations } from '../../../src-main/core/store/migrate.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeFolder } from '../../support/make-store.ts';

const override = { code: 'no', reason: 'Statuts lus.', until: null, by: 'Awa', at: '2026-11-20T09:00:00.000Z' };

it('the organisations and offers of a store of before are found by name and SIREN, and a verdict kept unread is read', () => {
  const [file, key] = [join(makeFolder(), 'bureau.db'), randomBytes(32)];
  const old = openDatabase(file, key, () => {}, listMigrations().filter(({ version }) => version < 15));
  const add = (row: number, entity: string, fields: object, extra: object | null) =>
    old.prepare(`insert into record (row, entity, id, ver, seq, scopes, fields, extra, changed_by, changed_at) values (?, ?, ?, 1, 1, '[]', ?, ?, 'Awa', '')`)
      .run(row, entity, `id${row}`, JSON.stringify(fields), extra && JSON.stringify(extra));
  add(1, 'organisation', { name: ' Œuvre à Évry ', city: null, siret: '775 672 272 21138', rna: 'W44 1000001', verdictOf: 'id9' }, { essOverride: override });
  add(2, 'offer', { title: 'É', employerSiret: '77567227221138' }, null);
  old.prepare(`insert into offer_list (row, state, source, title_key, employer_key, place_key, received_at, text_sum) values (2, 'received', 'desk', 'e', '~', '~', '', 0)`).run();
  old.close();
  const db = openDatabase(file, key, () => {});
  expect(db.prepare('select * from organisation_list').all()).toEqual([{ row: 1, name_key: 'oeuvre a evry', place_key: '~', siren: '775672272', rna: 'W441000001', verdict: null, verdict_of: 'id9' }]);
  expect(db.prepare('select siren from offer_list').pluck().all()).toEqual(['775672272']);
  expect(db.prepare(`select fields -> '$.essOverride' as read, extra from record where row = 1`).get()).toEqual({ read: JSON.stringify(override), extra: null });
  db.close();
});
