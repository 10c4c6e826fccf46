import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { Database, Queries } from './database.ts';

/** Opens PGlite in `folder` (created if missing), or in memory when it is null. Only one process may hold a folder. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const db = await openCluster(folder);
  return {
    kind: 'embedded',
    ...askThrough(db),
    transaction: <T>(work: (queries: Queries) => Promise<T>) => db.transaction((tx) => work(askThrough(tx))),
    run: async (queries, script) => {
      // PGlite takes one statement a query; migrations hold no `;` but between statements.
      for (const statement of splitStatements(script)) await queries.query(statement);
    },
    maintain: (work) => work(askThrough(db)),
    listen: (channel, heard) => db.listen(channel, heard),
    readLoad: () => ({ used: 0, waiting: 0, most: 1 }),
    countServers: () => Promise.resolve(1),
    close: () => db.close(),
  };
}

/**
 * A new one begins as a copy of an empty cluster, which takes half the time of making one. A copy that was cut short
 * leaves its mark, and is made anew: nothing was in it yet.
 */
async function openCluster(folder: string | null): Promise<PGlite> {
  if (folder === null) return PGlite.create({ loadDataDir: await dataDir() });
  const mark = `${folder}.begun`;
  if (existsSync(join(folder, 'PG_VERSION')) && !existsSync(mark)) return PGlite.create(folder);
  mkdirSync(dirname(folder), { recursive: true });
  writeFileSync(mark, '');
  rmSync(folder, { recursive: true, force: true });
  const db = await PGlite.create(folder, { loadDataDir: await dataDir() });
  rmSync(mark);
  return db;
}

const askThrough = (db: Pick<PGlite, 'query'>): Queries => ({
  query: async <T>(sql: string, parameters: readonly unknown[] = []) => (await db.query<T>(sql, [...parameters])).rows,
});

const splitStatements = (script: string) =>
  script
    .replaceAll(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
