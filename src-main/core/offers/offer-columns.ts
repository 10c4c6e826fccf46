import { setImmediate as nextTurn } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { getOfferMarks } from './offer-marks.ts';
import { prepareOnce } from '../store/statements.ts';

/** What the list filters by, and the number under which each value stands in memory (0: not known; no offer). */
export type OfferColumns = {
  values: Record<ColumnName, string[]>;
  codes: Record<ColumnName, Uint16Array>;
};
export type ColumnName = 'state' | 'contractType' | 'territory' | 'source';
export const columnNames = ['state', 'contractType', 'territory', 'source'] as const;

type Row = [row: number, state: string, contractType: string | null, territory: string | null, source: string];
const select = 'select row, state, contract_type, territory, source from offer_list';
const columnsOf = new WeakMap<Database.Database, OfferColumns>();

/**
 * The filtered columns of every offer, in memory: eight bytes an offer, against tens of milliseconds a query. Rows
 * written since the last call are read again, those alone.
 */
export function getOfferColumns(db: Database.Database): OfferColumns {
  const marks = getOfferMarks(db);
  let columns = columnsOf.get(db);
  if (columns === undefined || marks.all) {
    columns = loadColumns(db);
    columnsOf.set(db, columns);
  } else {
    const one = prepareOnce<Row>(db, `${select} where row = ?`).raw();
    for (const row of marks.dirty) writeRow(columns, row, one.get(row));
  }
  // What is read inside a transaction may still be rolled back: those rows are read again after it.
  if (!db.inTransaction) {
    marks.all = false;
    marks.dirty.clear();
  }
  return columns;
}

const aheadOf = new WeakMap<Database.Database, Promise<void>>();
/** Rows read at once while nobody may be held up: some milliseconds. */
const portion = 2000;

/**
 * The first time, reads the columns by portions between which everything else is answered; nothing to do later. Whoever cannot
 * wait asks `getOfferColumns` meanwhile, and reads them at one go.
 */
export function readColumnsAhead(db: Database.Database): Promise<void> {
  if (columnsOf.has(db)) return Promise.resolve();
  let reading = aheadOf.get(db);
  if (reading === undefined) aheadOf.set(db, (reading = readPortions(db).finally(() => aheadOf.delete(db))));
  return reading;
}

async function readPortions(db: Database.Database): Promise<void> {
  // Whatever is written from now on is marked, and read again by whoever asks for the columns.
  getOfferMarks(db);
  const columns = makeColumns(db);
  for (let last = 0; ; ) {
    await nextTurn();
    if (!db.open || columnsOf.has(db)) return;
    const rows = prepareOnce<Row>(db, `${select} where row > ? order by row limit ${portion}`).raw().all(last);
    for (const row of rows) writeRow(columns, row[0], row);
    if (rows.length < portion) break;
    last = rows.at(-1)?.[0] ?? last;
  }
  columnsOf.set(db, columns);
}

function loadColumns(db: Database.Database): OfferColumns {
  const columns = makeColumns(db);
  for (const row of prepareOnce<Row>(db, select).raw().iterate()) writeRow(columns, row[0], row);
  return columns;
}

/** With room for every offer that is there. */
function makeColumns(db: Database.Database): OfferColumns {
  const columns: OfferColumns = {
    values: { state: [''], contractType: [''], territory: [''], source: [''] },
    codes: { state: new Uint16Array(0), contractType: new Uint16Array(0), territory: new Uint16Array(0), source: new Uint16Array(0) },
  };
  growTo(columns, (prepareOnce<number>(db, 'select coalesce(max(row), 0) from offer_list').pluck().get() ?? 0) + 1);
  return columns;
}

function writeRow(columns: OfferColumns, row: number, values: Row | undefined): void {
  if (row >= columns.codes.state.length) growTo(columns, row + 1);
  columnNames.forEach((name, i) => {
    columns.codes[name][row] = values === undefined ? 0 : findCode(columns.values[name], values[i + 1] ?? null);
  });
}

function findCode(values: string[], value: string | number | null): number {
  if (value === null) return 0;
  const code = values.indexOf(value as string);
  return code === -1 ? values.push(value as string) - 1 : code;
}

function growTo(columns: OfferColumns, length: number): void {
  for (const name of columnNames) {
    const grown = new Uint16Array(Math.max(length, Math.ceil(columns.codes[name].length * 1.5)));
    grown.set(columns.codes[name]);
    columns.codes[name] = grown;
  }
}
