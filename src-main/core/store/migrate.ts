import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { addSqlFunctions } from './sql-functions.ts';
import { StoreError } from './store-error.ts';

/** "RSBU": says that a file is a store of Bureau and of nothing else. */
const applicationId = 0x52534255;

export type Migration = { version: number; name: string; sql: string };

/** The numbered SQL files beside this module (the build copies them beside the bundle), in order. */
export function listMigrations(folder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }));
}

/**
 * Brings the schema up to date, one transaction a step, after a copy of the file into `backups/`.
 * A file of a newer Bureau, or of another program, is refused and left as it was.
 */
export function migrate(db: Database.Database, file: string, migrations: Migration[]): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const id = Number(db.pragma('application_id', { simple: true }));
  const isEmpty = db.prepare('select count(*) from sqlite_schema').pluck().get() === 0;
  if (!isEmpty && id !== applicationId) throw new StoreError('foreign', file);
  const latest = migrations.at(-1)?.version ?? 0;
  if (current > latest) throw new StoreError('newer', file);
  const missing = migrations.filter(({ version }) => version > current);
  if (missing.length === 0) return;
  addSqlFunctions(db);
  if (!isEmpty) backUpBefore(db, file, current);
  for (const { version, sql } of missing)
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
}

/** A copy of the file, still encrypted with the same key, that a failed migration cannot touch. */
function backUpBefore(db: Database.Database, file: string, version: number): void {
  const { folder, start } = getCopies(file);
  const copy = join(folder, `${start}${version}.db`);
  if (existsSync(copy)) return;
  mkdirSync(folder, { recursive: true });
  db.pragma('wal_checkpoint(TRUNCATE)');
  copyFileSync(file, copy);
}

const getCopies = (file: string) => ({ folder: join(dirname(file), 'backups'), start: `${basename(file, '.db')}-schema-` });

/** The copies made before updates hold what was purged since: they go. */
export function forgetSchemaCopies(file: string): void {
  const { folder, start } = getCopies(file);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith(start) && name.endsWith('.db')) rmSync(join(folder, name), { force: true });
}
