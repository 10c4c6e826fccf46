import type Database from 'better-sqlite3';
import type { Statement } from '../../domain/ess/statement.ts';
import { prepareOnce } from '../store/statements.ts';
import { unpackStatements } from './reference-table.ts';

/** A person may import several files that tell the same of one organisation. */
const most = 20;

/** What the references imported on this desk say of the organisation that bears this SIREN or RNA number. */
export function findReferences(db: Database.Database, siren: string | null, rna: string | null): Statement[] {
  if (siren === null && rna === null) return [];
  const found = prepareOnce<{ name: string; statements: string }>(
    db,
    `select f.name, r.statements from reference_row r join reference_file f on f.id = r.file
      where (r.siren = ? or (r.siren is null and r.rna = ?)) and f.state = 'done' order by f.at desc, r.row limit ?`,
  );
  return found.all(siren, rna, most).flatMap(({ name, statements }) => unpackStatements(name, statements));
}
