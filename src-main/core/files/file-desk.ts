import type { FileOwner, RecordFile } from '../../contract/desk/files.ts';
import type { SyncStatus } from '../../contract/desk/sync.ts';
import type { AttachedFile } from '../../domain/file/attached-file.ts';
import type { CoreHost } from '../core-host.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../sync/connection-code.ts';
import { makeFileEntrance } from './add-file.ts';
import { collectFiles } from './collect-files.ts';
import { makeFileExchange } from './file-exchange.ts';
import { sweepFolder } from './file-folder.ts';
import { FileRefusal } from './file-problem.ts';
import { type HeldFile, openFileTable } from './file-table.ts';

type Options = {
  store: Store;
  host: CoreHost;
  connection: () => Connection | null;
  /** Something about files has changed: windows look again. */
  tell: () => void;
  onSent: () => void;
};

const collectEveryMs = 6 * 60 * 60_000;

/** The files of an open profile: what is here, what comes and goes, what is cleared away. */
export function makeFileDesk({ store, host, connection, tell, onSent }: Options) {
  const table = openFileTable(store.db);
  const entrance = makeFileEntrance(store, table);
  const exchange = makeFileExchange({ store, table, log: host.log, now: host.now, connection, tell, onSent });
  // What could not be removed today can be tomorrow; what was written before it stands.
  const orLog = (event: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      host.log('error', event, { error: error instanceof Error ? error.message : 'unknown' });
    }
  };
  const sweep = () => orLog('files_sweep', () => sweepFolder(store, table.listPlaces(), entrance.busy()));
  const collect = () =>
    orLog('files_collect', () => {
      if (collectFiles(store, table, host.now())) sweep();
    });
  // What a cut left behind, and what was purged while nobody was there to remove it.
  sweep();
  collect();
  const timer = setInterval(collect, collectEveryMs);
  timer.unref();
  const unlisten = store.onChange(({ collections }) => {
    if (collections.includes('files')) sweep();
    if (collections.includes('outbox')) exchange.wake();
  });

  const listOfRecord = ({ entity, id }: FileOwner): AttachedFile[] => (store.get(entity, id)?.fields['files'] ?? []) as AttachedFile[];
  const findOfRecord = (owner: FileOwner, sha256: string): AttachedFile => {
    const file = listOfRecord(owner).find((one) => one.sha256 === sha256);
    if (!file) throw new FileRefusal('not_now');
    return file;
  };
  const describe = (file: AttachedFile): RecordFile => {
    const held = table.get(file.sha256);
    const moving = exchange.current();
    const own = moving?.sha256 === file.sha256 ? moving : null;
    return { ...file, state: nameState(held, own?.way ?? null, exchange.isLost(file.sha256)), done: own?.done ?? 0, keep: held?.keep ?? false };
  };
  const want = ({ sha256, size, type }: AttachedFile, keep: boolean): void => {
    const usedAt = host.now().toISOString();
    const held = table.get(sha256) ?? { sha256, size, type, state: 'wanted' as const, place: null, key: null, toSend: false, keep, usedAt };
    store.write(() => table.save({ ...held, keep, usedAt }));
  };

  return {
    table,
    entrance,
    exchange,
    findOfRecord,
    list: (owner: FileOwner): RecordFile[] => listOfRecord(owner).map(describe),
    setKept: (owner: FileOwner, sha256: string, keep: boolean): void => {
      const file = findOfRecord(owner, sha256);
      const held = table.get(sha256);
      // No longer wanted, and nothing of it is here.
      if (!keep && held?.state === 'wanted') store.write(() => table.remove(sha256));
      else if (keep || held) want(file, keep);
      tell();
      exchange.wake();
    },
    /** The copy on this computer, fetched if need be. */
    fetch: async (owner: FileOwner, sha256: string): Promise<HeldFile & { state: 'here' | 'coming' }> => {
      const file = findOfRecord(owner, sha256);
      const before = table.get(sha256);
      want(file, before?.keep ?? false);
      if (before?.state !== 'here') await exchange.fetch(sha256);
      const held = table.get(sha256);
      if (held?.state !== 'here') throw new FileRefusal('not_here');
      return held;
    },
    /** What waits, for the corner of the window. */
    status: (): SyncStatus['files'] => {
      const moving = exchange.current();
      const file = moving && table.get(moving.sha256);
      return {
        toSend: table.countUnsent(),
        toFetch: table.listAwaited().filter((sha256) => !exchange.isLost(sha256)).length,
        moving: moving && file ? { way: moving.way, done: moving.done, size: file.size } : null,
        failure: exchange.failure(),
      };
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      unlisten();
      entrance.close();
      await exchange.stop();
    },
  };
}
export type FileDesk = ReturnType<typeof makeFileDesk>;

function nameState(held: HeldFile | undefined, way: 'sending' | 'coming' | null, lost: boolean): RecordFile['state'] {
  if (held?.state === 'here') return held.toSend ? (way === 'sending' ? 'sending' : 'toSend') : 'here';
  if (lost) return 'lost';
  if (!held) return 'elsewhere';
  return way === 'coming' ? 'coming' : 'wanted';
}
