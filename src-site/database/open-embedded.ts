import { PGlite } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';

/** Opens PGlite in `folder` (created if missing), or in memory when it is null. Only one process may hold a folder. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const db = await (folder === null ? PGlite.create() : PGlite.create(folder));
  return {
    kind: 'embedded',
    ...askThrough(db),
    transaction: <T>(work: (queries: Queries) => Promise<T>) => db.transaction((tx) => work(askThrough(tx))),
    run: async (queries, script) => {
      // PGlite takes one statement a query; migrations hold no `;` but between statements.
      for (const statement of splitStatements(script)) await queries.query(statement);
    },
    maintain: async (statement) => {
      await db.query(statement);
    },
    listen: (channel, heard) => db.listen(channel, heard),
    readLoad: () => ({ used: 0, waiting: 0, most: 1 }),
    countServers: () => Promise.resolve(1),
    close: () => db.close(),
  };
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
