import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from './store.ts';

/** The cleaning of a large store takes seconds: it is done for a twentieth of the time at most. */
const restFactor = 20;
const shortMs = 1000;
const running = new WeakMap<Store, Promise<void>>();
const restUntil = new WeakMap<Store, number>();

/**
 * Takes the traces of what was purged out of the file, step by step, so that windows are answered in between; joins the
 * cleaning that is already at it. One that is cut, or put off because the last has only just ended, goes on at the next
 * call. Throws StoreError.
 */
export function forgetTraces(store: Store): Promise<void> {
  const current = running.get(store);
  if (current) return current;
  if (performance.now() < (restUntil.get(store) ?? 0)) return Promise.resolve();
  const cleaning = clean(store).finally(() => running.delete(store));
  running.set(store, cleaning);
  return cleaning;
}

async function clean(store: Store): Promise<void> {
  const start = performance.now();
  while (store.db.open && store.forgetTraces()) await nextTurn();
  const ms = performance.now() - start;
  if (ms > shortMs) restUntil.set(store, performance.now() + ms * restFactor);
}
