import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store } from './store.ts';

/** Nothing has been written for so long: the desk is idle. */
const quietMs = 1000;
/** However busy the desk is, its search is not left in pieces for longer. */
const mostMs = 30_000;

/**
 * Merges the pieces of the search, portion by portion, so that windows are answered in between, and empties the log of changes.
 * Throws StoreError.
 */
export async function tidyStore(store: Store): Promise<void> {
  while (store.db.open && store.tidySearch()) await nextTurn();
  if (store.db.open) store.emptyLog();
}

/**
 * From now on tidies the store whenever the desk has been quiet for a second: each write leaves a piece, and
 * merging them in the midst of writes made one in some wait for seconds. What was left by the last start is merged too.
 */
export function tidyStoreWhenQuiet(store: Store, onProblem: (error: unknown) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const run = () => {
    timer = undefined;
    tidyStore(store).catch(onProblem);
  };
  const plan = () => {
    if (timer === undefined) due = Date.now() + mostMs;
    clearTimeout(timer);
    timer = setTimeout(run, Math.max(0, Math.min(quietMs, due - Date.now())));
    timer.unref?.();
  };
  store.onChange(plan);
  plan();
}
