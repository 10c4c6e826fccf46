import type Database from 'better-sqlite3';
import { mostNearOrganisations, type NearOrganisations } from '../../contract/desk/near-organisations.ts';
import { readOrganisationFeatures } from '../../domain/near-organisations/organisation-features.ts';
import { listOrganisationKeys } from '../../domain/near-organisations/organisation-keys.ts';
import { scoreOrganisations } from '../../domain/near-organisations/score-organisations.ts';
import { readMailDomain } from '../../domain/near-organisations/web-domain.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { findApart } from '../duplicates/tell-apart.ts';
import { prepareOnce } from '../store/statements.ts';
import type { StoredRecord } from '../store/store.ts';
import { listContacts } from './list-organisation-offers.ts';
import { openOrganisationKeys } from './organisation-keys-table.ts';

const tables = new WeakMap<Database.Database, ReturnType<typeof openOrganisationKeys>>();

/** The organisations of this desk that may be the same as this one, the nearest first; the latest, where two are as near. */
export function findNearOrganisations(db: Database.Database, open: StoredRecord): NearOrganisations {
  const fields = open.fields as OrganisationFields;
  const mails = new Set(listContacts(db, fields).flatMap(({ email }) => readMailDomain(email) ?? []));
  const own = readOrganisationFeatures(fields, [...mails]);
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'organisation'`);
  const pairs = askKeys(db).listNearest(listOrganisationKeys(own), open.row).flatMap((row) => {
    const found = one.get(row);
    if (found === undefined) return [];
    const other = JSON.parse(found.fields) as OrganisationFields;
    return [{ row, id: found.id, other, ...scoreOrganisations(own, readOrganisationFeatures(other)) }];
  });
  const found = pairs.filter(({ verdict }) => verdict !== 'none').sort((a, b) => b.score - a.score || b.row - a.row);
  const near = found.slice(0, mostNearOrganisations).flatMap(({ id, other, score, verdict, reasons }) => {
    const { name, city, territory, siret, rna } = other;
    return verdict === 'none' ? [] : [{ id, name, city, territory, siret, rna, score, verdict, reasons, apart: findApart({ id, fields: other }, open) }];
  });
  return { near, total: found.length };
}

function askKeys(db: Database.Database) {
  let keys = tables.get(db);
  if (keys === undefined) tables.set(db, (keys = openOrganisationKeys(db)));
  return keys;
}
