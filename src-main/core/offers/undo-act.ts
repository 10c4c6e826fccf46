import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepareOnce } from '../store/statements.ts';
import type { Batch, Store } from '../store/store.ts';
import type { UndoPlace } from '../store/undo-batch.ts';

/** An act that changed more fields than this is taken back by portions, windows being answered in between. */
const large = 500;
type Author = { by: string; delayMs: number };
/** Acts that are being taken back: who asks again waits for the same. */
const underWay = new WeakMap<Store, Map<string, Promise<Batch>>>();

/** True while `batch` is being taken back: nothing more is added to it. */
export const isBeingUndone = (store: Store, batch: string): boolean => underWay.get(store)?.has(batch) ?? false;

/** Takes back `batch`, or this person's last act; undefined if there is nothing to take back. */
export async function undoAct(store: Store, batch: string | null, { by, delayMs }: Author): Promise<Batch | undefined> {
  const target = store.findUndo(batch, by);
  if (target === undefined) return undefined;
  const changes = prepareOnce<number, [string]>(store.db, `select count(*) from (select 1 from change where batch = ? limit ${large + 1})`).pluck().get(target.id) ?? 0;
  if (changes <= large) return store.undo(batch, by, delayMs);
  const work = underWay.get(store) ?? new Map<string, Promise<Batch>>();
  underWay.set(store, work);
  let undoing = work.get(target.id);
  if (undoing === undefined) work.set(target.id, (undoing = undoLarge(store, target, { by, delayMs }).finally(() => work.delete(target.id))));
  return undoing;
}

/** How many records an act changed. */
export const countChanged = ({ db }: Store, batch: string): number =>
  prepareOnce<number, [string]>(db, 'select count(*) from (select distinct entity, record_id from change where batch = ?)').pluck().get(batch) ?? 0;

async function undoLarge(store: Store, { id, label }: { id: string; label: string }, { by, delayMs }: Author): Promise<Batch> {
  let place: UndoPlace | null = null;
  let act = id;
  do {
    place = store.undoNext(id, by, place, delayMs);
    act = place?.act ?? act;
    await nextTurn();
  } while (place !== null && store.db.open);
  return { id: act, label, leavesAt: null, recordId: null };
}
