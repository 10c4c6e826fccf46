import type { OrganisationRow } from '../../contract/desk/organisations.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store } from '../store/store.ts';
import { readOrganisation, readVerdictCode } from './read-verdict.ts';

/** The lines of the list at `rows`, in the order asked; a row that is gone meanwhile is left out. */
export function readOrganisationRows(store: Store, rows: readonly number[], now: Date): OrganisationRow[] {
  const find = prepareOnce<string>(store.db, `select id from record where row = ? and entity = 'organisation'`).pluck();
  return rows.flatMap((row) => {
    const id = find.get(row);
    const record = id === undefined ? undefined : store.get('organisation', id);
    if (record === undefined) return [];
    const { name, city, territory, siret, rna } = readOrganisation(record);
    return { row, id: record.id, name, city, territory, siret, rna, verdict: readVerdictCode(store, record, now) };
  });
}
