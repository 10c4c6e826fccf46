import { beginEpoch } from '../records/begin-epoch.ts';
import { askRunningSite, AdminRefusal } from './ask-site.ts';
import { withDatabase, type Place } from './give-command.ts';

/**
 * Begins a new epoch, after a database was restored by other means than ours. Without it, desks would go on from
 * cursors that this database has not reached yet.
 */
export async function runRestored(place: Place): Promise<string> {
  await refuseRunning(place, 'Stop the site first, restore its folder, then run this again.');
  const { epoch } = await withDatabase(place, (db) => beginEpoch(db));
  return `epoch ${epoch}`;
}

/** An embedded database is held by the site that runs on it. */
export async function refuseRunning({ databaseUrl, folder }: Place, otherwise: string): Promise<void> {
  if (databaseUrl === undefined && (await askRunningSite(folder, { do: 'list' })) !== undefined) throw new AdminRefusal(otherwise);
}
