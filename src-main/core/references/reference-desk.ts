import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReferenceFile } from '../../contract/desk/references.ts';
import { FileProblem } from '../imports/file-problem.ts';
import type { Store } from '../store/store.ts';
import { makePieceQueue } from './piece-queue.ts';
import { readReferenceFile } from './read-reference-file.ts';
import { forgetNextRows, listReferenceFiles, removeReferenceFile, saveReferenceFile } from './reference-table.ts';

/** A file that is being read. */
export type ReferenceSession = { file: ReferenceFile; size: number; sent: number; push: (bytes: Uint8Array | null) => Promise<void>; stop: () => void };
const sessionsOf = new WeakMap<Store, Map<string, ReferenceSession>>();
const forgottenAtOnce = 2_000;

/** The files being read, for one open store. The first call on it closes what was being read when Bureau last stopped. */
export function getReferenceSessions(store: Store): Map<string, ReferenceSession> {
  let sessions = sessionsOf.get(store);
  if (sessions === undefined) {
    sessionsOf.set(store, (sessions = new Map()));
    for (const file of listReferenceFiles(store.db))
      if (file.state === 'reading') store.write(() => saveReferenceFile(store.db, { ...file, state: 'failed', failure: { code: 'interrupted', line: null, detail: '' } }));
  }
  return sessions;
}

/** Begins to read: pieces are pushed one at a time, and each is kept once it has been read. */
export function openReferenceSession(store: Store, file: ReferenceFile, size: number): ReferenceSession {
  const queue = makePieceQueue();
  let isStopped = false;
  let failure: unknown;
  // A file that cannot be read is told to whoever pushes, not to the process.
  const over = readReferenceFile(store, file, queue.read(), () => isStopped).catch((error: unknown) => {
    failure = error;
  });
  const session: ReferenceSession = {
    file, size, sent: 0,
    push: async (bytes) => {
      if (isStopped) throw new FileProblem('not_now', null, 'cancelled');
      session.sent += bytes?.length ?? 0;
      await Promise.race([queue.put(bytes), over]);
      if (bytes === null) await over;
      if (failure !== undefined) throw failure;
    },
    stop: () => {
      isStopped = true;
      void queue.put(null);
    },
  };
  getReferenceSessions(store).set(file.id, session);
  return session;
}

/** The file counts from now on; earlier ones of that name, and rows of those that failed, go by portions. */
export async function keepReferenceFile(store: Store, file: ReferenceFile): Promise<void> {
  store.write(() => saveReferenceFile(store.db, { ...file, state: 'done' }));
  for (const other of listReferenceFiles(store.db)) if (other.id !== file.id && other.name === file.name && other.state !== 'reading') await forgetReferenceFile(store, other.id);
}

export async function forgetReferenceFile(store: Store, id: string): Promise<void> {
  // What is half gone must not count any more.
  const file = listReferenceFiles(store.db).find((one) => one.id === id);
  if (file?.state === 'done') store.write(() => saveReferenceFile(store.db, { ...file, state: 'cancelled' }));
  while (store.db.open && store.write(() => forgetNextRows(store.db, id, forgottenAtOnce))) await nextTurn();
  if (store.db.open) store.write(() => removeReferenceFile(store.db, id));
}
