import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { CoreHost } from '../../../src-main/core/core-host.ts';
import { makeFileDesk, type FileDesk } from '../../../src-main/core/files/file-desk.ts';
import { saveFileLimits } from '../../../src-main/core/files/file-limits.ts';
import { makeOfferProjection } from '../../../src-main/core/offers/offer-projection.ts';
import { openDatabase } from '../../../src-main/core/store/open-database.ts';
import { makeStore } from '../../../src-main/core/store/open-store.ts';
import type { Store } from '../../../src-main/core/store/store.ts';
import { makeSyncEngine, type SyncEngine } from '../../../src-main/core/sync/sync-engine.ts';
import { makeTestHost } from '../make-test-host.ts';
import { makeSiteAddress } from './fake-network.ts';
import { makeToken } from './fake-site.ts';
import { getWorldTime } from './fixed-globals.ts';
import { Crash, guardDatabase, type GuardedDatabase } from './guard-database.ts';
import type { Failure } from './schedule.ts';

export type SimulatedDesk = {
  number: number;
  userName: string;
  folder: string;
  /** What the disk holds, read by whoever checks. */
  disk: Database.Database;
  /** The process that runs now; another one after each crash. */
  store: Store;
  engine: SyncEngine;
  files: FileDesk;
  guard: GuardedDatabase;
  /** How far its clock is from the true time, ms. */
  clockShift: number;
  isSyncing: boolean;
  /** It was made to hold what the site never said. */
  isDamaged: boolean;
  /** There is a network: files are carried during its exchanges only. */
  isOnline: boolean;
  /** What nobody expected, as the log says it. */
  broken: string[];
};

let template: Buffer | undefined;

/** A desk that is set up and connected, with an empty store, in memory: a copy of one that was made once. */
/** `folder`: where it keeps its files. */
export function makeDesk(number: number, userName: string, folder: string): SimulatedDesk {
  template ??= openDatabase(':memory:', null, () => {}).serialize();
  const disk = new Database(template);
  disk.pragma('foreign_keys = ON');
  // Desks never show the same milliseconds: two changes of one schedule are told apart by their instant.
  const desk = { number, userName, folder, disk, clockShift: number, isSyncing: false, isDamaged: false, isOnline: false, broken: [] } as unknown as SimulatedDesk;
  startProcess(desk);
  desk.engine.memory.saveConnection({ url: makeSiteAddress(number), token: makeToken(number) });
  return desk;
}

/** A new process over what the disk holds: nothing of the one before is left. */
export function startProcess(desk: SimulatedDesk): void {
  desk.guard?.kill();
  if (desk.disk.inTransaction) throw new Error('a process died and left its transaction open');
  desk.guard = guardDatabase(desk.disk);
  const now = () => new Date(getWorldTime() + desk.clockShift);
  const host: CoreHost = {
    ...makeTestHost(''),
    now,
    log: (_, event, detail) => {
      if ((event === 'sync_broke' || event === 'files_broke' || event === 'file_broke') && !String(detail?.['error']).startsWith('Crash')) desk.broken.push(String(detail?.['error']));
    },
  };
  desk.store = makeStore(desk.guard.db, { file: join(desk.folder, 'bureau.db'), now, projections: [makeOfferProjection] });
  const { store } = desk;
  const engine = makeSyncEngine(store, host, () => false, {
    emit: () => {},
    onLost: () => {},
    beside: {
      status: () => files.status(),
      onExchanged: (limits) => {
        saveFileLimits(store, limits);
        files.exchange.wake();
      },
      onRestart: () => files.exchange.restart(),
    },
  });
  const files = makeFileDesk({
    store, host, connection: () => (desk.isOnline ? engine.memory.connection() : null), tell: () => {}, onSent: () => engine.wake(),
  });
  desk.engine = engine;
  desk.files = files;
  desk.isSyncing = false;
}

/** Runs `work` on the desk; if the machine gives way under it, the desk is started again. Answers true if it did not. */
export async function runOnDesk(desk: SimulatedDesk, fail: Failure | undefined, work: () => unknown): Promise<boolean> {
  const { guard } = desk;
  guard.arm(fail);
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash) && !isFullDisk(error)) throw error;
  }
  guard.arm(undefined);
  if (!guard.isDead) return true;
  // Another process may have been started meanwhile.
  if (desk.guard === guard) startProcess(desk);
  return false;
}

const isFullDisk = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'disk_full';
