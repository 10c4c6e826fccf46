import type Database from 'better-sqlite3';
import type { Log } from '../core-host.ts';

const limitMs = 40;

/** Logs every statement that takes longer than 40 ms: its SQL and its time, never its values. */
export function logSlowQueries(db: Database.Database, log: Log): void {
  const prepare = db.prepare.bind(db);
  // Each method keeps its own type; only the clock around it is ours.
  const timed =
    (sql: string, run: (...values: unknown[]) => unknown) =>
    (...values: unknown[]) => {
      const start = performance.now();
      const answer = run(...values);
      const ms = performance.now() - start;
      if (ms > limitMs) log('warn', 'slow_query', { ms: Math.round(ms), sql: sql.slice(0, 300) });
      return answer;
    };
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    for (const method of ['run', 'get', 'all'] as const)
      Object.assign(statement, { [method]: timed(sql, statement[method].bind(statement)) });
    return statement;
  }) as typeof db.prepare;
}
