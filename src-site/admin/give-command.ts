import { ORPCError } from '@orpc/server';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { logToStderr } from '../http/log.ts';
import { runAdminCommand, type AdminAnswer, type AdminCommand } from './admin-command.ts';
import { AdminRefusal, askRunningSite, explainRefusal } from './ask-site.ts';
import { readFileLimits } from './read-file-limits.ts';

/** Where the site's database is: PostgreSQL, or an embedded one in the folder. */
export type Place = { databaseUrl: string | undefined; folder: string };

/** Gives a command to the site that runs on this folder if there is one, else to the database itself. */
export async function giveCommand(place: Place, command: AdminCommand): Promise<AdminAnswer> {
  if (place.databaseUrl === undefined) {
    const answer = await askRunningSite(place.folder, command);
    if (answer !== undefined) return answer;
  }
  return await withDatabase(place, (db) => runAdminCommand(db, command, readFileLimits));
}

/** Opens the database for one work. An embedded one must not be held by a running site. */
export async function withDatabase<T>({ databaseUrl, folder }: Place, work: (db: Database) => Promise<T>): Promise<T> {
  if (databaseUrl === undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = await openDatabase(databaseUrl === undefined ? { folder: join(folder, 'database') } : { url: databaseUrl }, logToStderr);
  try {
    return await work(db);
  } catch (error) {
    if (error instanceof ORPCError) throw new AdminRefusal(explainRefusal(error), { cause: error });
    throw error;
  } finally {
    await db.close();
  }
}
