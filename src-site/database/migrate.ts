import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Any number, the same for all servers of one database. */
const lock = 7_203_114;

type MigrationFile = { number: number; name: string };

const listFiles = (): MigrationFile[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), name }));

/**
 * Brings the schema up to date, one file of `migrations/` after the other, in one transaction under an advisory lock:
 * several servers may start at once. Refuses a database that a newer server has written. `only`: no others than these
 * numbers (a backup is loaded into the schema that it was made from).
 */
export async function migrate(db: Database, only?: readonly number[]): Promise<void> {
  const files = listFiles();
  await db.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [lock]);
    await db.run(queries, 'create table if not exists migration (number integer primary key, name text not null, at timestamptz not null default now())');
    const done = await queries.query<{ number: number }>('select number from migration', []);
    const newest = files.at(-1)?.number ?? 0;
    const current = Math.max(0, ...done.map(({ number }) => number));
    if (current > newest)
      throw new Error(`The database is at schema ${current}, made by a newer server; this one knows ${newest}.`);
    const left = files.filter(({ number }) => !done.some((one) => one.number === number) && (only?.includes(number) ?? true));
    for (const { number, name } of left) {
      await db.run(queries, readFileSync(`${folder}${name}`, 'utf8'));
      await queries.query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
  });
}
