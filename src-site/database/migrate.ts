import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DatabaseBusy, type Database, type Queries } from './database.ts';

const ownFolder = fileURLToPath(new URL('../migrations/', import.meta.url));
/** Any number, the same for all servers of one database. */
const lock = 7_203_114;
/** How long a migration may hold others up while it waits for a table itself; then it lets them pass and tries again. */
const patience = { lock: '2s', tries: 60, pauseMs: 1000 };

type MigrationFile = { number: number; name: string; sql: string };
export type MigrateOptions = {
  /** No others than these numbers: a backup is loaded into the schema that it was made from. */
  only?: readonly number[];
  folder?: string;
};

/**
 * Brings the schema up to date, one file of `migrations/` after the other, each in a transaction of its own under an
 * advisory lock: several servers may start at once, while others of the version before go on. Refuses a database that a
 * newer server has written.
 */
export async function migrate(db: Database, { only, folder = ownFolder }: MigrateOptions = {}): Promise<void> {
  const files = listFiles(folder);
  await inTurn(db, async (queries) => {
    await db.run(queries, 'create table if not exists migration (number integer primary key, name text not null, at timestamptz not null default now())');
    const newest = files.at(-1)?.number ?? 0;
    const current = Math.max(0, ...(await listDone(queries)));
    if (current > newest) throw new Error(`The database is at schema ${current}, made by a newer server; this one knows ${newest}.`);
  });
  for (const file of files) if (only?.includes(file.number) ?? true) await apply(db, file);
}

function listFiles(folder: string): MigrationFile[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
  return names.map((name) => ({ number: Number(name.slice(0, 4)), name, sql: readFileSync(`${folder}/${name}`, 'utf8') }));
}

const listDone = async (queries: Queries) => (await queries.query<{ number: number }>('select number from migration', [])).map(({ number }) => number);

/** A file that ends in `.concurrently.sql` builds one index without holding up writers, which no transaction allows. */
async function apply(db: Database, { number, name, sql }: MigrationFile): Promise<void> {
  const isConcurrent = name.endsWith('.concurrently.sql');
  if (isConcurrent) {
    if ((await listDone(db)).includes(number)) return;
    await db.maintain(async (queries) => {
      if (!(await listDone(queries)).includes(number)) await buildIndex(queries, sql);
    });
  }
  await inTurn(db, async (queries) => {
    if ((await listDone(queries)).includes(number)) return;
    if (!isConcurrent) await db.run(queries, sql);
    await queries.query('insert into migration (number, name) values ($1, $2)', [number, name]);
  });
}

/** Begins again without what a server that was stopped in the middle has left of the index. */
async function buildIndex(queries: Queries, sql: string): Promise<void> {
  const name = /create (?:unique )?index concurrently if not exists (\w+)/.exec(sql)?.[1];
  if (name === undefined) throw new Error('A migration that runs concurrently is one "create index concurrently if not exists"');
  const broken = await queries.query(`select from pg_index where indexrelid = to_regclass($1) and not indisvalid`, [name]);
  if (broken.length > 0) await queries.query(`drop index concurrently if exists ${name}`);
  await queries.query(sql);
}

/** A transaction that one server has at a time, tried again while the tables that it needs are in use. */
async function inTurn(db: Database, work: (queries: Queries) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await db.transaction(async (queries) => {
        await queries.query(`select set_config('statement_timeout', '0', true)`, []);
        await queries.query('select pg_advisory_xact_lock($1)', [lock]);
        await queries.query(`select set_config('lock_timeout', $1, true)`, [patience.lock]);
        await work(queries);
      }, { patient: true });
    } catch (error) {
      if (!isLockTimeout(error) || attempt === patience.tries) throw error;
      await sleep(patience.pauseMs);
    }
}

const isLockTimeout = (error: unknown) => error instanceof DatabaseBusy && (error.cause as { code?: string } | undefined)?.code === '55P03';
