import type Database from 'better-sqlite3';
import type { Log } from '../core-host.ts';
import { acknowledgeLines } from './acknowledge-lines.ts';
import { leaveLog, makeIndexesAgain, putIndexesAway, takeLogAgain, withoutWaitingForDisk } from './bulk-load.ts';
import { commitBatch } from './commit-batch.ts';
import { dropHearsay, hearStates } from './hear-states.ts';
import { forgetSchemaCopies } from './migrate.ts';
import { keepScopes } from './keep-scopes.ts';
import { openDatabase } from './open-database.ts';
import { putBackJournal } from './put-back-journal.ts';
import { receiveItems } from './receive-items.ts';
import { refuseFile } from './refuse-file.ts';
import { repairRecords } from './repair-records.ts';
import { nameFault } from './store-error.ts';
import { makeStoreParts } from './store-parts.ts';
import { putAside, swapAside, weighAside } from './swap-aside.ts';
import type { MakeProjection, Store, StoreEvent, StoredRecord } from './store.ts';
import { undoBatch, undoNext } from './undo-batch.ts';

/**
 * Pages of the log of changes (32 MB) after which a write itself brings them into the file. The log is emptied long before, when
 * the desk is at rest: in the midst of a sync it cost as much as the changes.
 */
const mostLogPages = 8000;
/** The same (256 MB) of a great many rows: a fifth of a first download went into the pages that each checkpoint wrote again. */
const mostLoadPages = 8 * mostLogPages;
/** Rows put into the search at once: many make fewer pieces to merge, few let a window be answered in between. */
const searchPortion = 1000;

export type StoreOptions = {
  file: string;
  /** 32 random bytes; null leaves the file in clear (fictitious data only). */
  key: Buffer | null;
  now: () => Date;
  projections: MakeProjection[];
  log: Log;
  /** Of Bureau: what one version cannot hold, another may. */
  version?: string;
};

/** What a store needs beside an open database. */
type OverDatabase = Pick<StoreOptions, 'file' | 'now' | 'projections' | 'version'>;

/** Opens the profile's store, making it if need be. Throws StoreError; a file that it cannot use is left as it was. */
export const openStore = ({ file, key, log, ...options }: StoreOptions): Store =>
  makeStore(openDatabase(file, key, log), { file, ...options });

/** The store over a database that is already open and up to date. */
export function makeStore(db: Database.Database, { file, now, projections, version = '' }: OverDatabase): Store {
  const parts = makeStoreParts(db, now, projections, version);
  const { settings, lateSearch } = parts;
  const listeners = new Set<(event: StoreEvent) => void>();
  db.pragma(`wal_autocheckpoint = ${mostLogPages}`);
  const write = makeWriter(db, file, (collections) => {
    for (const listener of listeners) listener({ collections });
  }, parts.changed);
  const emptyLog = () => {
    nameFault(file, () => db.pragma('wal_checkpoint(TRUNCATE)'));
  };
  const findUndo = (batch: string | null, by: string) => {
    const target = batch === null ? parts.history.getLastDone(by) : parts.history.getBatch(batch);
    return target?.undone_by === null ? target : undefined;
  };
  return {
    db,
    file,
    outbox: parts.outbox,
    departures: parts.departures,
    tray: parts.tray,
    letters: parts.letters,
    carried: parts.carried,
    write,
    get: (entity, id) => {
      const record = parts.records.get(entity, id);
      return record && hideExtra(record);
    },
    commit: (batch) => write(() => commitBatch(parts, batch)),
    findUndo,
    undo: (batch, by, delayMs) =>
      write(() => {
        const target = findUndo(batch, by);
        return target && undoBatch(parts, target, 'undo', by, delayMs);
      }),
    undoNext: (batch, by, place, delayMs = 0) =>
      write(() => {
        const target = findUndo(batch, by);
        return target === undefined ? null : undoNext(parts, target, by, place, delayMs);
      }),
    redo: (by, delayMs) =>
      write(() => {
        const target = parts.history.getLastUndo(by);
        return target && undoBatch(parts, target, 'redo', by, delayMs);
      }),
    receive: (items, options) => write(() => receiveItems(parts, items, { bulk: options?.bulk ?? false, anew: false })),
    hear: (items, granted) => write(() => hearStates(parts, items, granted)),
    dropHearsay: () => write(() => dropHearsay(parts)),
    repair: (part) => write(() => repairRecords(parts, part)),
    acknowledge: (device, results, granted) => write(() => acknowledgeLines(parts, device, results, granted)),
    keepScopes: (granted) => write(() => keepScopes(parts, granted)),
    putBackJournal: () => write(() => putBackJournal(parts)),
    listUnnamedFiles: () => parts.fileUses.listUnnamed(),
    refuseFile: (sha256, code) => write(() => refuseFile(parts, sha256, code)),
    mayReadMore: () => parts.unread.isUntried(version),
    countUnread: () => parts.unread.count(),
    isUnread: (entity, id) => parts.unread.has(entity, id),
    aside: {
      put: (items) => write(() => putAside(parts, items)),
      weigh: () => weighAside(parts),
      swap: (seq) => write(() => swapAside(parts, seq)),
      clear: () => write(() => parts.aside.clear()),
    },
    load: (work, options) => {
      // Checkpoints write the same hot pages again and again: hardly one while so much is coming.
      db.pragma(`wal_autocheckpoint = ${mostLoadPages}`);
      if (options?.listsLater) nameFault(file, () => leaveLog(db));
      return withoutWaitingForDisk(db, () =>
        write(() => {
          if (!options?.listsLater) {
            lateSearch.begin();
            return work();
          }
          putIndexesAway(db, settings);
          return lateSearch.hold(work);
        }),
      );
    },
    endLoad: () => {
      write(() => makeIndexesAgain(db, settings));
      nameFault(file, () => takeLogAgain(db));
      db.pragma(`wal_autocheckpoint = ${mostLogPages}`);
      // Or the first small change after it would pay for all that came.
      emptyLog();
    },
    emptyLog,
    fillSearch: () =>
      withoutWaitingForDisk(db, () =>
        write(() => {
          const more = lateSearch.fill(searchPortion);
          // What windows looked for meanwhile can be found now.
          if (more === false) for (const entity of parts.projections.keys()) parts.changed.add(entity);
          return more ?? false;
        }),
      ),
    tidySearch: () => {
      if (lateSearch.isWaiting()) return false;
      let more = false;
      withoutWaitingForDisk(db, () =>
        write(() => {
          for (const projection of parts.projections.values()) if (projection.mergeSearch(false)) more = true;
        }),
      );
      return more;
    },
    forgetTraces: () => {
      const left = withoutWaitingForDisk(db, () => write(() => parts.traces.clean()));
      if (left !== 'compact') return left;
      forgetSchemaCopies(file);
      parts.traces.compact();
      return false;
    },
    setDevice: (id) => {
      parts.device.id = id;
    },
    readSetting: settings.readSetting,
    saveSetting: (name, value) => write(() => settings.saveSetting(name, value)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      if (db.open) db.close();
    },
  };
}

/** One immediate transaction for the outermost call; windows hear of it once it is committed. */
function makeWriter(db: Database.Database, file: string, notify: (collections: StoreEvent['collections']) => void, changed: Set<StoreEvent['collections'][number]>) {
  let depth = 0;
  return <T>(work: () => T): T => {
    if (depth > 0) return work();
    depth++;
    let answer: T;
    try {
      answer = nameFault(file, () => db.transaction(work).immediate());
    } catch (error) {
      changed.clear();
      throw error;
    } finally {
      depth--;
    }
    if (changed.size > 0) {
      const collections = [...changed];
      changed.clear();
      notify(collections);
    }
    return answer;
  };
}

const hideExtra = ({ row, entity, id, ver, seq, scopes, fields, changedBy, changedAt }: StoredRecord): StoredRecord => ({
  row, entity, id, ver, seq, scopes, fields, changedBy, changedAt,
});
