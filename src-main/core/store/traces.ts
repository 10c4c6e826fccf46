import type Database from 'better-sqlite3';
import { z } from 'zod';
import { makeTrayBlanker } from './blank-tray.ts';
import type { openSettings } from './settings.ts';
import type { Projection } from './store.ts';

const name = 'traces.left';
const stage = z.enum(['begun', 'merging', 'compacting']);
/** A larger store is not written anew: it would be held in memory, and windows would wait (320 MB: 20 s). `docs/security.md` says what stays. */
const mostCompacted = 128 * 1024 * 1024;

/**
 * What is deleted is overwritten at once (`secure_delete`), but for some of it: the words of a row stay in the pieces of
 * the search until these are merged, its title on the acts that changed it, its values beside a line that was refused,
 * now and then a copy of it in the gap of a page whose rows SQLite had moved to the next. After a purge they are taken out,
 * step by step. What is still to be done is in the file, so that a cleaning that is cut goes on. `onBlanked`: refused lines may have
 * named files that nothing names any more.
 */
export function openTraces(db: Database.Database, settings: ReturnType<typeof openSettings>, projections: ReadonlyMap<string, Projection>, onBlanked: () => void) {
  const done = db.prepare('delete from setting where name = ?');
  // Labels are titles of records. An act of which no change is left is of records that are gone: it cannot be undone either.
  const blankActs = db.prepare(
    `update batch set label = '', undone_by = coalesce(undone_by, id)
      where label <> '' and origin <> 'import' and not exists (select 1 from change where change.batch = batch.id)`,
  );
  const blankTray = makeTrayBlanker(db);
  return {
    /** Something was purged: there are traces of it. */
    mark: (): void => settings.saveSetting(name, 'begun'),
    /** The next step, inside the caller's transaction; false if nothing was left to do, 'compact' when only that is. */
    clean: (): boolean | 'compact' => {
      const next = settings.readSetting(name, stage);
      if (next === undefined) return false;
      if (next === 'compacting') return 'compact';
      if (next === 'begun') {
        blankActs.run();
        if (blankTray()) onBlanked();
      }
      let more = false;
      for (const projection of projections.values()) if (projection.mergeSearch(next === 'begun')) more = true;
      settings.saveSetting(name, more ? 'merging' : 'compacting');
      return true;
    },
    /** The last step, outside of any transaction: the file is written anew without its gaps. */
    compact: (): void => {
      const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
      if (bytes <= mostCompacted) db.exec('vacuum');
      done.run(name);
      // The log of changes holds pages as they were.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
export type Traces = ReturnType<typeof openTraces>;
