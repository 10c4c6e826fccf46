import type { CoreHost } from '../core-host.ts';
import type { Store } from '../store/store.ts';
import { prepareOnce } from '../store/statements.ts';
import { catchUpVerdicts } from './catch-up-verdicts.ts';

type Parts = { store: Store; host: Pick<CoreHost, 'now' | 'log'>; /** A verdict has changed: what windows show of organisations may have too. */ tell: () => void };
/** In milliseconds. `start`: the first screens are read by then. `quiet`: nothing has been written for so long. */
type Waits = { start: number; quiet: number };

/**
 * Looks for verdicts that changed once a day, when the desk is at rest after its start or after an exchange, and reaches those of what was
 * written: whoever opens the list of organisations, or looks for offers of employers that are not of the ESS, finds it done.
 */
export function watchVerdicts({ store, host, tell }: Parts, waits: Waits = { start: 30_000, quiet: 3000 }): { onExchanged: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    timer = undefined;
    if (store.db.open && (await catchUpVerdicts(store, host.now())) > 0) tell();
  };
  const plan = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run().catch((error: unknown) => host.log('error', 'verdicts_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' })), wait);
    timer.unref?.();
  };
  store.onChange(() => {
    if (timer !== undefined || isAnyUnjudged(store)) plan(waits.quiet);
  });
  plan(waits.start);
  return { onExchanged: () => plan(waits.quiet) };
}

const isAnyUnjudged = ({ db }: Store): boolean => prepareOnce<number>(db, 'select exists (select 1 from organisation_list where verdict is null)').pluck().get() === 1;
