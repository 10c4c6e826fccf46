import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DeskContext } from '../desk-context.ts';
import { catchUpSearch } from '../store/catch-up-search.ts';
import type { Store } from '../store/store.ts';
import type { UndoPlace } from '../store/undo-batch.ts';
import { applyPortion } from './apply-lot.ts';
import { getImportDesk, type LotWork } from './import-desk.ts';
import { getLotRow, readLot, saveLot } from './lot-table.ts';

/** From so many lines on, the search is filled after the lot, in one go, and the disk is not waited for at each portion. */
const largeLot = 2_000;
/** How a lot of so many lines is written: what a power cut takes away of a large one is still to be done, and is done again. */
const chooseWriter = (store: Store, lines: number): Store['write'] => (lines < largeLot ? store.write : store.load);

/** Writes the lines of a lot that are still to be written, windows being answered in between. Stops when it is cancelled. */
export async function applyLot(context: DeskContext, lot: string, name: string): Promise<void> {
  const { store, userName } = context.desk();
  const { counts, applied } = readLot(store.db, getLotRow(store.db, lot)!);
  const total = counts.new + counts.changed;
  await work(context, lot, 'applying', total, async (running, tell) => {
    const write = chooseWriter(store, total);
    let done = applied;
    for (let after: number | null = 0; after !== null && !running.cancelled && store.db.open; ) {
      const from: number = after;
      const portion = write(() => applyPortion(store, { lot, name, by: userName(), now: context.host.now }, from));
      done += portion.written;
      after = portion.last;
      tell(done, 'running');
      await nextTurn();
    }
    // Bureau is being closed: the rest is done when it is asked for again.
    if (!store.db.open) return;
    await endWriting(store, write);
    const isWhole = getLotRow(store.db, lot)?.state === 'applied';
    if (!isWhole) store.write(() => saveLot(store.db, lot, { state: 'cancelled', name }));
    tell(done, isWhole ? 'done' : 'cancelled');
  });
}

/** Takes back all that a lot wrote, by portions. One that is cut leaves the lot as it was: done again, it ends. */
export async function revertLot(context: DeskContext, lot: string, batch: string): Promise<void> {
  const { store, userName } = context.desk();
  const { applied: total } = readLot(store.db, getLotRow(store.db, lot)!);
  await work(context, lot, 'reverting', total, async (_running, tell) => {
    const write = chooseWriter(store, total);
    let place: UndoPlace | null = null;
    for (let done = 0; ; ) {
      const from: UndoPlace | null = place;
      place = write(() => {
        const next = store.undoNext(batch, userName(), from);
        if (next === null) saveLot(store.db, lot, { state: 'reverted' });
        return next;
      });
      if (place === null) break;
      done = Math.min(total, done + place.reversed);
      tell(done, 'running');
      await nextTurn();
      if (!store.db.open) return;
    }
    await endWriting(store, write);
    tell(total, 'done');
  });
}

async function endWriting(store: Store, write: Store['write']): Promise<void> {
  if (write !== store.load) return;
  store.endLoad();
  await catchUpSearch(store);
}

type Tell = (done: number, state: 'running' | 'done' | 'cancelled' | 'failed') => void;

/** One piece of work at a time on a lot; every window hears how far it is. */
async function work(context: DeskContext, lot: string, kind: LotWork['kind'], total: number, run: (running: LotWork, tell: Tell) => Promise<void>) {
  const { store, wakeSync } = context.desk();
  const { working } = getImportDesk(store);
  const running: LotWork = { kind, cancelled: false };
  const tell: Tell = (done, state) => context.emit({ type: 'job', id: lot, done, total, state, code: null });
  working.set(lot, running);
  context.emit({ type: 'changed', collections: ['imports'] });
  try {
    await run(running, tell);
  } catch (error) {
    tell(0, 'failed');
    throw error;
  } finally {
    working.delete(lot);
    context.emit({ type: 'changed', collections: ['imports'] });
    wakeSync();
  }
}
