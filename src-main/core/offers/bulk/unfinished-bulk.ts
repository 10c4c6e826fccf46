import { z } from 'zod';
import { unfinishedBulk, type UnfinishedBulk } from '../../../contract/desk/bulk.ts';
import type { Store } from '../../store/store.ts';

const place = 'bulk.unfinished';

/** How far an act on a whole filter is, kept with what it did: whoever comes back after a breakdown learns what was done of it. Null once it has ended. */
export const noteBulk = (store: Store, progress: UnfinishedBulk | null): void => store.saveSetting(place, progress);

/** The act that was cut short; null if there is none, or if it was taken back since. `userName`: who would take it back. */
export function readUnfinishedBulk(store: Store, userName: string): UnfinishedBulk | null {
  const noted = store.readSetting(place, z.nullable(unfinishedBulk)) ?? null;
  return noted === null || store.findUndo(noted.batch, userName) === undefined ? null : noted;
}
