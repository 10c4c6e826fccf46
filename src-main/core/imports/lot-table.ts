import type Database from 'better-sqlite3';
import type { ImportFormat, ImportLot } from '../../contract/desk/imports.ts';
import type { z } from 'zod';
import type { importLine, lineStatus } from '../../contract/desk/imports.ts';
import { prepareOnce } from '../store/statements.ts';
import type { LineProblem } from './file-problem.ts';

export type LineStatus = z.infer<typeof lineStatus>;
type ImportLine = z.infer<typeof importLine>;
export type LotRow = {
  id: string; name: string; file_name: string; format: ImportFormat; state: ImportLot['state']; at: string; by: string;
  failure: string | null; batch: string | null; applied_lines: number;
};
export type NewLine = {
  number: number; status: LineStatus; title: string; reference: string | null; recordId: string | null;
  setFields: object | null; problems: LineProblem[];
};

export const getLotRow = (db: Database.Database, id: string): LotRow | undefined =>
  prepareOnce<LotRow>(db, 'select * from import_lot where id = ?').get(id);

export function insertLot(db: Database.Database, lot: Pick<LotRow, 'id' | 'file_name' | 'format' | 'at' | 'by'>): void {
  prepareOnce(db, `insert into import_lot (id, name, file_name, format, state, at, by) values (?, ?, ?, ?, 'reading', ?, ?)`)
    .run(lot.id, lot.file_name, lot.file_name, lot.format, lot.at, lot.by);
}

/** Writes what changes of a lot; `written`: so many more of its lines are. */
export function saveLot(
  db: Database.Database, id: string,
  set: Partial<Pick<LotRow, 'state' | 'name' | 'batch'>> & { failure?: ImportLot['failure']; written?: number },
): void {
  prepareOnce(db, `update import_lot set state = coalesce(?, state), name = coalesce(?, name), batch = coalesce(?, batch),
    failure = coalesce(?, failure), applied_lines = applied_lines + ? where id = ?`)
    .run(set.state ?? null, set.name ?? null, set.batch ?? null, set.failure ? JSON.stringify(set.failure) : null, set.written ?? 0, id);
}

/** Lots that were being read when Bureau stopped: their file is no longer open, so they can only be begun again. */
export function failInterruptedLots(db: Database.Database, reading: readonly string[]): number {
  const failure = JSON.stringify({ code: 'interrupted', line: null, detail: '' });
  return prepareOnce(db, `update import_lot set state = 'failed', failure = ?
    where state = 'reading' and id not in (select value from json_each(?))`).run(failure, JSON.stringify(reading)).changes;
}

/** The lot in figures; what is being done to it is known elsewhere. */
export function readLot(db: Database.Database, row: LotRow): Omit<ImportLot, 'work'> {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
  for (const { status, lines } of prepareOnce<{ status: LineStatus; lines: number }>(
    db, 'select status, count(*) as lines from import_line where lot = ? group by status').all(row.id)) counts[status] = lines;
  return {
    id: row.id, name: row.name, fileName: row.file_name, format: row.format, state: row.state, at: row.at, by: row.by, counts, applied: row.applied_lines,
    failure: row.failure === null ? null : (JSON.parse(row.failure) as ImportLot['failure']),
  };
}

export const listLotRows = (db: Database.Database): LotRow[] =>
  prepareOnce<LotRow>(db, 'select * from import_lot order by at desc, id desc limit 500').all();

export function insertLine(db: Database.Database, lot: string, line: NewLine): void {
  // A number that comes twice (a row that csv-parse reports both ways) keeps its first account.
  prepareOnce(db, `insert or ignore into import_line (lot, number, status, title, reference, record_id, set_fields, problems) values (?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(lot, line.number, line.status, line.title, line.reference, line.recordId, line.setFields && JSON.stringify(line.setFields), JSON.stringify(line.problems));
}

type LineRow = { number: number; status: LineStatus; title: string; reference: string | null; problems: string };

/** A window of the rehearsal, after line `after`; every status when it is null. */
export function listLines(db: Database.Database, lot: string, status: LineStatus | null, after: number, limit: number): ImportLine[] {
  const select = 'select number, status, title, reference, problems from import_line where lot = ?';
  const rows = status === null
    ? prepareOnce<LineRow>(db, `${select} and number > ? order by number limit ?`).all(lot, after, limit)
    : prepareOnce<LineRow>(db, `${select} and status = ? and number > ? order by number limit ?`).all(lot, status, after, limit);
  return rows.map((row) => ({ ...row, problems: JSON.parse(row.problems) as LineProblem[] }));
}
