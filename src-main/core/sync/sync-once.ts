import type { Hello } from '../../contract/site/sync-calls.ts';
import type { Log } from '../core-host.ts';
import { forgetTraces } from '../store/forget-traces.ts';
import type { Store } from '../store/store.ts';
import { pushCarried } from '../valise/push-carried.ts';
import { checkDigest } from './check-digest.ts';
import { isClockWrong, presentDesk } from './present-desk.ts';
import { pullFeed } from './pull-feed.ts';
import { type PullListener, pullSnapshot } from './pull-snapshot.ts';
import { pushOutbox } from './push-outbox.ts';
import type { SiteClient } from './site-client.ts';
import { SiteFailure } from './site-failure.ts';
import type { SyncMemory } from './sync-memory.ts';

/** What one session with the site remembers between syncs: it has presented itself, and this is what the site takes. */
export type Session = { hello: Pick<Hello, 'limits' | 'encodings'> | null; clockWrong: boolean };

/**
 * One exchange with the site: present oneself (once a session), send, receive. Whatever stops it, nothing is lost and the
 * next one goes on from there. Throws SiteFailure, or StoreError if this machine's disk refused.
 */
export async function syncOnce(
  { store, memory, client, version, log, ...told }: PullListener & {
    store: Store;
    memory: SyncMemory;
    client: SiteClient;
    version: string;
    log: Log;
  },
  session: Session,
): Promise<void> {
  const { now } = told;
  // A change of rights in the middle makes it begin again: three times are more than any site needs.
  for (let attempt = 1; ; attempt++) {
    try {
      if (session.hello === null) {
        const hello = await presentDesk(store, memory, client, version);
        session.hello = hello;
        session.clockWrong = isClockWrong(hello, now());
        memory.saveClocks({ site: hello.now, here: now().toISOString() });
      }
      // A site that was restored, or that cannot say what changed since, is read anew before anything is sent to it.
      if (memory.snapshot()?.kind === 'reset') await pullSnapshot(store, memory, client, told);
      await pushOutbox({ store, memory, client, version, hello: session.hello, now });
      await pushCarried(store, client, session.hello.limits, now);
      await pullSnapshot(store, memory, client, told);
      const seq = await pullFeed(store, memory, client, told.onRefused);
      if (seq !== null) await checkDigest({ store, memory, client, now, log }, seq);
      await forgetTraces(store);
      return;
    } catch (error) {
      if (!(error instanceof SiteFailure)) throw error;
      if (error.code === 'upgrade_needed') await sendTooOld({ store, memory, client, version, now });
      if (error.again === null || attempt >= 3) throw error;
      session.hello = null;
      if (error.again !== 'hello') forgetPlace(store, memory, error.again);
    }
  }
}

/**
 * A Bureau that is too old for the site reads no more, but what waits may still be understood: fields are only ever added.
 * Without hello, as little is asked of the site as any ever took; what it refuses comes back to be reviewed.
 */
async function sendTooOld(desk: Omit<Parameters<typeof pushOutbox>[0], 'hello'>): Promise<void> {
  if (desk.memory.snapshot()?.kind === 'reset') return;
  try {
    await pushOutbox({ ...desk, hello: { limits: leastLimits, encodings: [] } });
  } catch (error) {
    // What is told is that Bureau must be updated: the rest waits for it.
    if (!(error instanceof SiteFailure)) throw error;
  }
}
const leastLimits = { pageRows: 500, pushLines: 100, bodyBytes: 1024 * 1024, fileBytes: 0, fileTypes: [] };

/** The next hello finds what is to be downloaded again; until it is, what is here stays on the screens. */
function forgetPlace(store: Store, memory: SyncMemory, lost: 'snapshot' | 'cursor'): void {
  store.write(() => {
    memory.saveSnapshot(null);
    if (lost === 'cursor') memory.saveCursor(null);
  });
}
