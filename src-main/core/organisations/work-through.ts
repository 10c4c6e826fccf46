import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store, StoredRecord } from '../store/store.ts';

/** A window waits no longer for its answer. */
const portionMs = 6;

/** Does `step` again and again while it says that more is left, some milliseconds at a time with a turn of the event loop between. A store that is closed meanwhile ends it. */
export async function readThrough({ db }: Store, step: () => boolean): Promise<void> {
  while (db.open && doSome(step)) await nextTurn();
}

/** So many portions of writes go into the log before it is brought into the file: all at once, that would hold core up. */
const portionsInLog = 20;

/** The same for what writes: each portion is one transaction. */
export async function writeThrough(store: Store, step: () => boolean): Promise<void> {
  for (let portion = 1; store.db.open && store.write(() => doSome(step)); portion++) {
    await nextTurn();
    if (portion % portionsInLog !== 0 || !store.db.open) continue;
    store.emptyLog();
    await nextTurn();
  }
}

/** Organisations read at once: a portion ends between two such lots. */
const lot = 8;

/** Writes about one organisation after the other; `next` answers the ids of at most so many that follow, fewer at the end. */
export const writeThroughOrganisations = (store: Store, next: (most: number) => string[], write: (record: StoredRecord) => void): Promise<void> =>
  writeThrough(store, () => {
    const ids = next(lot);
    for (const id of ids) {
      const record = store.get('organisation', id);
      if (record !== undefined) write(record);
    }
    return ids.length === lot;
  });

function doSome(step: () => boolean): boolean {
  for (const until = performance.now() + portionMs; performance.now() < until; ) if (!step()) return false;
  return true;
}
