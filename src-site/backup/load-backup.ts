import type { Database, Queries } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import type { BackupHead, BackupRow } from './backup-line.ts';
import { BadBackup, readBackup } from './read-backup.ts';
import { listTables, quoteName, type Table } from './table-list.ts';

/** The database is not one to load a backup into; `message` says why. */
export class NotEmpty extends Error {
  override name = 'NotEmpty';
}

/**
 * Loads a backup into an empty database, in the schema it was made from and in one transaction: whatever happens, the
 * database is as it was or holds it all. `finish` has the last word in that transaction.
 */
export async function loadBackup(db: Database, file: string, finish: (queries: Queries, head: BackupHead) => Promise<void>): Promise<BackupHead> {
  const parts = readBackup(file);
  const first = await parts.next();
  if (first.done === true || first.value.kind !== 'head') throw new BadBackup('It is empty');
  const { head } = first.value;
  await refuseFull(db);
  await migrate(db, { only: head.migrations });
  await refuseOtherSchema(db, head);
  await db.transaction(async (queries) => {
    await queries.query(`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`, []);
    const tables = await listTables(queries);
    const keys = await dropForeignKeys(queries);
    // Some migrations put a first row into their tables.
    await queries.query(`truncate ${tables.map(({ name }) => quoteName(name)).join(', ')}`, []);
    for (const { name } of tables) await queries.query(`alter table ${quoteName(name)} disable trigger user`, []);
    let insert: ((rows: BackupRow[]) => Promise<void>) | null = null;
    for await (const part of parts) {
      if (part.kind === 'table') insert = makeInsert(queries, tables, part);
      else if (part.kind === 'rows') await insert?.(part.rows);
    }
    for (const { name } of tables) await queries.query(`alter table ${quoteName(name)} enable trigger user`, []);
    for (const { table, name, definition } of keys)
      await takeRows(table, () => queries.query(`alter table ${table} add constraint ${quoteName(name)} ${definition}`, []));
    await raiseSequences(queries);
    await finish(queries, head);
  }, { patient: true });
  await migrate(db);
  return head;
}

/** Nothing but what migrations put there. */
async function refuseFull(db: Database): Promise<void> {
  const [found] = await db.query<{ house: string | null }>(`select to_regclass('sync_clock')::text as house`, []);
  if (found?.house === null) return;
  const [full] = await db.query<{ full: boolean }>('select (select v from sync_clock) > 0 or exists (select from site_user) as full', []);
  if (full?.full === true) throw new NotEmpty('This database already holds a site: a backup is restored into an empty one');
}

async function refuseOtherSchema(db: Database, head: BackupHead): Promise<void> {
  const rows = await db.query<{ number: number }>('select number from migration order by number', []);
  const here = rows.map(({ number }) => number).join(', ');
  const there = head.migrations.join(', ');
  if (here !== there)
    throw new NotEmpty(`The backup is of schema ${there}, this database of schema ${here}. Restore into a database that no server has opened yet, with a server at least as new as the one that made the backup`);
}

function makeInsert(queries: Queries, tables: Table[], part: { name: string; columns: string[] }) {
  const table = tables.find(({ name }) => name === part.name);
  const columns = part.columns.map((name) => table?.columns.find((column) => column.name === name));
  const known = columns.filter((column) => column !== undefined);
  if (table === undefined || known.length < columns.length) throw new BadBackup(`The table ${part.name} is not of this schema`);
  const names = known.map(({ name }) => quoteName(name));
  const values = known.map(({ type }, index) => `v${index}::${type}`);
  const sql = `insert into ${quoteName(table.name)} (${names.join(', ')}) overriding system value
    select ${values.join(', ')} from unnest(${known.map((_, index) => `$${index + 1}::text[]`).join(', ')}) as x(${known.map((_, index) => `v${index}`).join(', ')})`;
  return async (rows: BackupRow[]) => {
    await takeRows(part.name, () => queries.query(sql, known.map((_, index) => rows.map((row) => row[index] ?? null))));
  };
}

/** The sums are known to be wrong only at the end: a value that was altered may be none of its column long before. */
async function takeRows(table: string, take: () => Promise<unknown>): Promise<void> {
  try {
    await take();
  } catch (error) {
    // Data exceptions and broken constraints: https://www.postgresql.org/docs/current/errcodes-appendix.html
    if (/^2[23]/.test((error as { code?: string }).code ?? '')) throw new BadBackup(`The rows of ${table} do not fit it`);
    throw error;
  }
}

type ForeignKey = { table: string; name: string; definition: string };

/** Tables then come in any order; the keys are checked as they are put back. */
async function dropForeignKeys(queries: Queries): Promise<ForeignKey[]> {
  const keys = await queries.query<ForeignKey>(
    `select conrelid::regclass::text as "table", conname::text as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
    [],
  );
  for (const { table, name } of keys) await queries.query(`alter table ${table} drop constraint ${quoteName(name)}`, []);
  return keys;
}

/** A sequence goes on after what its column holds. */
async function raiseSequences(queries: Queries): Promise<void> {
  for (const { name, columns } of await listTables(queries))
    for (const column of columns) {
      const [found] = await queries.query<{ sequence: string | null }>('select pg_get_serial_sequence($1, $2) as sequence', [quoteName(name), column.name]);
      if (found?.sequence === null || found?.sequence === undefined) continue;
      await queries.query(`select setval($1::regclass, greatest(1, (select max(${quoteName(column.name)}) from ${quoteName(name)})))`, [found.sequence]);
    }
}
