import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';

const folder = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Any number, the same for all servers of one database. */
const lock = 7_203_114;

/**
 * Brings the schema up to date, one file of `migrations/` after the other, in one transaction under an advisory lock:
 * several servers may start at once. Refuses a database that a newer server has written.
 */
export async function migrate(db: Database): Promise<number> {
  const files = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  return await db.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [lock]);
    await db.run(queries, 'create table if not exists migration (number integer primary key, name text not null, at timestamptz not null default now())');
    const [last] = await queries.query<{ number: number }>('select coalesce(max(number), 0) as number from migration', []);
    const current = last?.number ?? 0;
    const newest = Number(files.at(-1)?.slice(0, 4) ?? 0);
    if (current > newest)
      throw new Error(`The database is at schema ${current}, made by a newer server; this one knows ${newest}.`);
    for (const name of files) {
      const number = Number(name.slice(0, 4));
      if (number <= current) continue;
      await db.run(queries, readFileSync(`${folder}${name}`, 'utf8'));
      await queries.query('insert into migration (number, name) values ($1, $2)', [number, name]);
    }
    return newest;
  });
}
