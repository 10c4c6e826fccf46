import type { Database } from '../database/database.ts';
import { changeChannel } from '../records/write-changes.ts';

/** Tells whoever waits that something changed on the site, whichever server wrote it. */
export type ChangeBell = {
  /** Yields the counter at each change, the latest only, until `signal` aborts or the bell is taken down. */
  wait: (signal: AbortSignal) => AsyncGenerator<number>;
  /** Ends every wait. */
  stop: () => Promise<void>;
};

/** In SQL: tells all servers, once it is committed, that somebody's access has ended. A server from before does nothing. */
export const ringAccess = `pg_notify('${changeChannel}', 'access')`;

/** `onAccess` is called when somebody's access has ended; also when it may have, unheard, while the listening was cut. */
export async function hangChangeBell(db: Database, onAccess: () => void): Promise<ChangeBell> {
  const waiting = new Set<(head: number) => void>();
  const stopping = new AbortController();
  const unlisten = await db.listen(changeChannel, (payload) => {
    if (!/^\d+$/.test(payload)) onAccess();
    else for (const tell of waiting) tell(Number(payload));
  });
  return {
    wait: (signal) => listenFor(waiting, AbortSignal.any([signal, stopping.signal])),
    stop: async () => {
      stopping.abort();
      await unlisten();
    },
  };
}

/** Pokes that come while the last one is being sent are one poke. */
async function* listenFor(waiting: Set<(head: number) => void>, signal: AbortSignal): AsyncGenerator<number> {
  let latest: number | null = null;
  let wake = () => {};
  const tell = (head: number) => {
    latest = Math.max(latest ?? 0, head);
    wake();
  };
  const end = () => wake();
  waiting.add(tell);
  signal.addEventListener('abort', end);
  try {
    while (!signal.aborted) {
      if (latest === null) await new Promise<void>((resolve) => (wake = resolve));
      else {
        const head: number = latest;
        latest = null;
        yield head;
      }
    }
  } finally {
    waiting.delete(tell);
    signal.removeEventListener('abort', end);
  }
}
