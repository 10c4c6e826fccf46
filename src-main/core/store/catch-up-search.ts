import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from './store.ts';

const running = new WeakMap<Store, Promise<void>>();

/**
 * Puts what a load left aside into the search, portion by portion, so that windows are answered in between; joins the
 * one that is already at it. A store that is closed meanwhile goes on when it is opened again. Throws StoreError.
 */
export function catchUpSearch(store: Store): Promise<void> {
  const current = running.get(store);
  if (current) return current;
  const filling = fill(store).finally(() => running.delete(store));
  running.set(store, filling);
  return filling;
}

async function fill(store: Store): Promise<void> {
  while (store.db.open && store.fillSearch()) await nextTurn();
}
