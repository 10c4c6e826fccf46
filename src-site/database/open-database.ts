import type { Log } from '../http/log.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres, type PoolOptions } from './open-postgres.ts';

/** `url` wins over `folder`; neither is a database in memory, gone at the end. */
export type DatabasePlace = { url?: string | undefined; folder?: string | undefined; pool?: PoolOptions };

/** Opens the database and brings its schema up to date. */
export async function openDatabase({ url, folder, pool }: DatabasePlace, log: Log): Promise<Database> {
  const db = url === undefined ? await openEmbedded(folder ?? null) : openPostgres(url, log, pool);
  try {
    await migrate(db);
  } catch (error) {
    await db.close();
    throw error;
  }
  return db;
}
