import { join } from 'node:path';
import { openDatabase } from '../database/open-database.ts';
import { logToStderr } from '../http/log.ts';
import { askRunningSite, AdminRefusal } from './ask-site.ts';
import type { Place } from './user-command.ts';

/**
 * Begins a new epoch: every desk reads the site anew and sends again the lines that the backup lacks. Without it, desks
 * would go on from cursors that this database has not reached yet.
 */
export async function runRestored({ databaseUrl, folder }: Place): Promise<string> {
  if (databaseUrl === undefined && (await askRunningSite(folder, { do: 'list' })) !== undefined)
    throw new AdminRefusal('Stop the site first, restore its folder, then run this again.');
  const db = await openDatabase(databaseUrl === undefined ? { folder: join(folder, 'database') } : { url: databaseUrl }, logToStderr);
  try {
    const [row] = await db.query<{ epoch: string }>(`update sync_meta set epoch = replace(gen_random_uuid()::text, '-', '') returning epoch`, []);
    return `epoch ${row?.epoch ?? ''}`;
  } finally {
    await db.close();
  }
}
