import type Database from 'better-sqlite3';

const preparedOf = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** The statement of `sql` on this open store, prepared the first time only. */
export function prepareOnce<Row = unknown, Parameters extends unknown[] = unknown[]>(
  db: Database.Database,
  sql: string,
): Database.Statement<Parameters, Row> {
  let prepared = preparedOf.get(db);
  if (prepared === undefined) preparedOf.set(db, (prepared = new Map()));
  let statement = prepared.get(sql);
  if (statement === undefined) prepared.set(sql, (statement = db.prepare(sql)));
  return statement as unknown as Database.Statement<Parameters, Row>;
}
