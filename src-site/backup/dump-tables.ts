import type { Database, Queries } from '../database/database.ts';
import { quoteName, type Table } from './table-list.ts';

/** About how much is asked of the database at once. */
const lotBytes = 2_000_000;

/** Runs `work` on one state of the whole database, in which values are always written in the same way. */
export const readFrozen = <T>(db: Database, work: (queries: Queries) => Promise<T>): Promise<T> =>
  db.transaction(async (queries) => {
    await queries.query('set transaction isolation level repeatable read, read only', []);
    await queries.query(
      `select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO', true), set_config('intervalstyle', 'postgres', true),
         set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('statement_timeout', '0', true),
         set_config('idle_in_transaction_session_timeout', '0', true)`,
      [],
    );
    return await work(queries);
  }, { patient: true });

/** The rows of a table, each as the JSON of its values, in the order in which they lie. Within a transaction. */
export async function* dumpTable(queries: Queries, { name, columns }: Table): AsyncGenerator<string[]> {
  const values = columns.map((column) => `${quoteName(column.name)}::text`).join(', ');
  await queries.query(`declare dump no scroll cursor for select json_build_array(${values})::text as line from ${quoteName(name)}`, []);
  let count = 20;
  for (;;) {
    const rows = await queries.query<{ line: string }>(`fetch ${count} from dump`, []);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < count) break;
    const bytes = rows.reduce((sum, { line }) => sum + line.length, 0);
    count = Math.max(1, Math.min(5000, Math.floor((count * lotBytes) / bytes)));
  }
  await queries.query('close dump', []);
}
