import type Database from 'better-sqlite3';
import type { OrganisationRow } from '../../contract/desk/organisations.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { prepareOnce } from '../store/statements.ts';

/** The lines of the list at `rows`, in the order asked; a row that is gone meanwhile is left out. */
export function readOrganisationRows(db: Database.Database, rows: readonly number[]): OrganisationRow[] {
  const one = prepareOnce<{ id: string; fields: string }>(db, `select id, fields from record where row = ? and entity = 'organisation'`);
  return rows.flatMap((row) => {
    const read = one.get(row);
    if (read === undefined) return [];
    const { name, city, territory, siret, rna } = JSON.parse(read.fields) as OrganisationFields;
    return { row, id: read.id, name, city, territory, siret, rna };
  });
}
