import type { Database, Queries } from './database.ts';

/**
 * Runs a query that is written to walk along an index and stop at its limit, and answers its column `line`. The planner,
 * which knows nothing of what is rare, otherwise likes to sort all that follows, payloads included, for each page.
 */
export const walkIndex = (db: Database, sql: string, parameters: readonly unknown[]): Promise<Buffer[]> =>
  db.transaction(async (queries) => {
    await setIndexWalk(queries);
    const rows = await queries.query<{ line: string }>(sql, parameters);
    // One by one: joined first, megabytes of text that is not ASCII take three times as long to encode.
    return rows.map(({ line }) => Buffer.from(line));
  });

/** For the transaction under way. */
export const setIndexWalk = (queries: Queries): Promise<unknown> =>
  queries.query(
    `select set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)`,
    [],
  );
