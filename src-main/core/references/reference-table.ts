import type Database from 'better-sqlite3';
import type { ReferenceFile, ReferenceProblem } from '../../contract/desk/references.ts';
import type { Statement } from '../../domain/ess/statement.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { prepareOnce } from '../store/statements.ts';

type FileRow = Omit<ReferenceFile, 'failure'> & { failure: string | null };
const toFile = ({ failure, ...file }: FileRow): ReferenceFile => ({ ...file, failure: failure === null ? null : (JSON.parse(failure) as ReferenceFile['failure']) });

const columns = 'id, name, at, by, state, lines, organisations, wrong, failure';

export const listReferenceFiles = (db: Database.Database): ReferenceFile[] =>
  prepareOnce<FileRow>(db, `select ${columns} from reference_file order by at desc, id desc`).all().map(toFile);

export function getReferenceFile(db: Database.Database, id: string): ReferenceFile | undefined {
  const row = prepareOnce<FileRow>(db, `select ${columns} from reference_file where id = ?`).get(id);
  return row && toFile(row);
}

export function saveReferenceFile(db: Database.Database, file: ReferenceFile): void {
  prepareOnce(db, `insert or replace into reference_file (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    file.id, file.name, file.at, file.by, file.state, file.lines, file.organisations, file.wrong, file.failure && JSON.stringify(file.failure),
  );
}

/** The name of the file stands once in `reference_file`: 100,000 lines do without it. */
type KeptStatement = [field: string, on: string | null, says: Statement['says']];
export const packStatements = (statements: readonly Statement[]): string => JSON.stringify(statements.map(({ field, on, says }): KeptStatement => [field, on, says]));
export const unpackStatements = (file: string, packed: string): Statement[] => (JSON.parse(packed) as KeptStatement[]).map(([field, on, says]) => ({ file, field, on, says }));

type NewRow = { file: string; number: number; siren: string | null; rna: string | null; name: string | null; statements: readonly Statement[] };

export function addReferenceRow(db: Database.Database, { file, number, siren, rna, name, statements }: NewRow): void {
  prepareOnce(db, 'insert into reference_row (file, number, siren, rna, name, statements) values (?, ?, ?, ?, ?, ?)').run(file, number, siren, rna, name, packStatements(statements));
}

/** What a source that is asked for one organisation at a time says of this one, in the place of what it said before. Its file is made by the first answer. */
export function replaceReferenceRow(db: Database.Database, { name, by, at }: Pick<ReferenceFile, 'name' | 'by' | 'at'>, row: Omit<NewRow, 'file' | 'number'> & { siren: string }): void {
  const kept = listReferenceFiles(db).find((file) => file.name === name && file.state === 'done');
  const file = kept ?? { id: makeRecordId(new Date(at)), name, state: 'done', lines: 0, organisations: 0, wrong: 0, failure: null };
  const gone = prepareOnce(db, 'delete from reference_row where siren = ? and file = ?').run(row.siren, file.id).changes;
  const count = file.organisations - gone + 1;
  saveReferenceFile(db, { ...file, by, at, lines: count, organisations: count });
  addReferenceRow(db, { ...row, file: file.id, number: count });
}

export function addReferenceProblem(db: Database.Database, file: string, { line, field, message }: Omit<ReferenceProblem, 'place'>): void {
  prepareOnce(db, 'insert into reference_problem (file, number, problem) values (?, ?, ?)').run(file, line, JSON.stringify({ field, message }));
}

export const listReferenceProblems = (db: Database.Database, file: string, after: number | null, limit: number): ReferenceProblem[] =>
  prepareOnce<{ place: number; line: number; problem: string }>(db, 'select row as place, number as line, problem from reference_problem where file = ? and row > ? order by row limit ?')
    .all(file, after ?? 0, limit)
    .map(({ place, line, problem }) => ({ place, line, ...(JSON.parse(problem) as Pick<ReferenceProblem, 'field' | 'message'>) }));

/** Takes out the next rows of a file; true while some may be left. */
export function forgetNextRows(db: Database.Database, file: string, limit: number): boolean {
  let taken = 0;
  for (const table of ['reference_row', 'reference_problem'])
    taken += prepareOnce(db, `delete from ${table} where row in (select row from ${table} where file = ? limit ?)`).run(file, limit).changes;
  return taken > 0;
}

export function removeReferenceFile(db: Database.Database, file: string): void {
  prepareOnce(db, 'delete from reference_file where id = ?').run(file);
}
