import type Database from 'better-sqlite3';

/** What a statement of two columns, a name and a count, finds. */
export const countBy = (db: Database.Database, sql: string): Record<string, number> =>
  Object.fromEntries(db.prepare<[], [string, number]>(sql).raw().all());

/** The same for two names and a count: by the first, the counts of each of `seconds`. */
export function countPairs(db: Database.Database, sql: string, seconds: readonly string[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const [first, second, count] of db.prepare<[], [string, string, number]>(sql).raw().all())
    counts[first] = { ...(counts[first] ?? Object.fromEntries(seconds.map((name) => [name, 0]))), [second]: count };
  return counts;
}

/** How many rows each table of ours holds; the search's own are left out. */
export function countTables(db: Database.Database): Record<string, number> {
  const names = db
    .prepare<[], string>(`select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' order by name`)
    .pluck()
    .all();
  return Object.fromEntries(names.map((name) => [name, db.prepare<[], number>(`select count(*) from "${name}"`).pluck().get() ?? 0]));
}
