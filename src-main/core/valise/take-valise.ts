import type { ValiseResult } from '../../contract/desk/valise.ts';
import { ValiseError } from '../../valise/valise-error.ts';
import { type OpenedValise, readItems } from '../../valise/read-valise.ts';
import type { FirstDownload, StateLine, ValiseItem, WaitingHead } from '../../valise/valise-lines.ts';
import type { FileEntrance } from '../files/add-file.ts';
import { openFileTable } from '../files/file-table.ts';
import { catchUpSearch } from '../store/catch-up-search.ts';
import type { Store } from '../store/store.ts';
import type { SyncMemory } from '../sync/sync-memory.ts';
import type { Verdict } from './judge-valise.ts';
import { makePieceTaker } from './take-pieces.ts';

/** The desk that takes one; its files come in by `entrance`. */
export type Taker = { store: Store; memory: SyncMemory; entrance: FileEntrance };
type Taken = Omit<ValiseResult, 'content' | 'first'>;
const none: Taken = { taken: 0, known: 0, foreign: 0, unreadable: 0, files: 0 };

/**
 * Takes what was opened and judged, one transaction a frame. Cut in the middle, it is taken again from the start: what is
 * here already changes nothing. No exchange may go on meanwhile. Throws ValiseError.
 */
export async function takeValise(taker: Taker, valise: OpenedValise, verdict: Verdict, at: Date): Promise<ValiseResult> {
  switch (verdict.take) {
    case 'nothing':
      throw new ValiseError(verdict.why);
    case 'first':
      return { content: 'records', first: true, ...(await takeFirst(taker, valise, verdict.first)) };
    case 'records':
      return { content: 'records', first: false, ...(await takeRecords(taker, valise, at)) };
    case 'lines':
      return { content: 'waiting', first: false, ...(await takeLines(taker, valise, verdict.head, at)) };
  }
}

async function takeRecords({ store, memory, entrance }: Taker, valise: OpenedValise, at: Date): Promise<Taken> {
  const granted = new Set(memory.person()?.scopes);
  readAnewAgain(store, memory);
  const sum = { ...none };
  const { isUsed } = openFileTable(store.db);
  const pieces = makePieceTaker({ entrance, isWanted: isUsed, toSend: false, at, onTaken: () => {} });
  await loadWhole(store, async () => {
    for await (const items of readItems(valise)) {
      const heard = store.load(() => store.hear(items.filter(isState), granted));
      for (const name of ['taken', 'known', 'foreign', 'unreadable'] as const) sum[name] += heard[name];
      await pieces.addAll(items);
    }
  }).finally(pieces.stop);
  return { ...sum, files: pieces.files() };
}

/**
 * As a first download, with the file in place of the site's pages. If it is cut, the network or the next valise finds a desk
 * without a cursor, and reads all of it anew beside what is here.
 */
async function takeFirst({ store, memory }: Taker, valise: OpenedValise, first: FirstDownload): Promise<Taken> {
  const { cursor, ...person } = first;
  const { epoch } = valise.head;
  // What an earlier beginning left is replaced at once, at the end.
  const isEmpty = store.aside.weigh().held === 0;
  let taken = 0;
  let seq = 0;
  store.write(() => {
    memory.savePerson({ ...person, epoch });
    memory.saveSnapshot(null);
    store.aside.clear();
  });
  await loadWhole(store, async () => {
    for await (const items of readItems(valise)) {
      const states = items.filter(isState);
      store.load(() => (isEmpty ? store.receive(states, { bulk: true }) : store.aside.put(states)));
      for (const state of states) seq = Math.max(seq, state.seq);
      taken += states.length;
    }
    store.endLoad();
    store.write(() => {
      if (!isEmpty) store.aside.swap(seq);
      memory.saveHeld({ epoch, grantsHash: person.grantsHash, scopes: person.scopes });
      memory.saveCursor(cursor);
    });
  });
  return { ...none, taken };
}

/** What is read aside was compared with what is here, which is about to change. */
function readAnewAgain(store: Store, memory: SyncMemory): void {
  const place = memory.snapshot();
  if (place?.kind !== 'reset') return;
  store.write(() => {
    store.aside.clear();
    memory.saveSnapshot({ ...place, after: null, head: null, headSeq: 0, done: 0, whole: false });
  });
}

/** Whatever stops a load, what it wrote is on the disk and can be found. */
async function loadWhole(store: Store, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    store.endLoad();
    await catchUpSearch(store);
  }
}

async function takeLines({ store, entrance }: Taker, valise: OpenedValise, { author, by, device }: WaitingHead, at: Date): Promise<Taken> {
  const sum = { ...none };
  const { carried } = store;
  const pieces = makePieceTaker({
    entrance, isWanted: (sha256) => carried.namesFile(device, sha256), toSend: true, at, onTaken: (sha256) => carried.addFile(device, sha256),
  });
  const takeItems = async (items: ValiseItem[]) => {
    store.write(() => {
      for (const item of items) {
        if (item.kind !== 'line') continue;
        const { n, sha, frozen, mac } = item;
        const isNew = carried.add({ device, n, sha, author, by, frozen, mac, receivedAt: at.toISOString() });
        sum[isNew ? 'taken' : 'known']++;
      }
    });
    await pieces.addAll(items);
  };
  try {
    for await (const items of readItems(valise)) await takeItems(items);
  } finally {
    pieces.stop();
  }
  return { ...sum, files: pieces.files() };
}

const isState = (item: ValiseItem): item is StateLine => item.kind === 'put' || item.kind === 'del';
