import { setTimeout as setLater } from 'node:timers/promises';
import type { SyncStatus } from '../../contract/desk/sync.ts';
import type { Hello } from '../../contract/site/sync-calls.ts';
import type { CoreHost } from '../core-host.ts';
import { countWrites } from '../store/count-writes.ts';
import { readStoreFault } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { readDigestState } from './digest-state.ts';
import { handInOutbox } from './hand-in-outbox.ts';
import { listenToPokes } from './listen-to-pokes.ts';
import { readRefused, rememberRefused, type RefusedItem } from './refused-items.ts';
import { countWaiting } from './read-status.ts';
import { makeSiteClient } from './site-client.ts';
import { type FailureCode, needsPerson, SiteFailure } from './site-failure.ts';
import { openSyncLog, type SyncLog } from './sync-log.ts';
import { openSyncMemory, type SyncMemory } from './sync-memory.ts';
import { type Session, syncOnce } from './sync-once.ts';
import { getPokeDelay, getQuietDelay, getRetryDelay, type Rhythm, usualRhythm } from './sync-timer.ts';

export type SyncEngine = {
  memory: SyncMemory;
  /** How the last exchanges went. */
  log: SyncLog;
  status: () => SyncStatus;
  /** Something waits to leave: sends it soon, or when its delay is over. Nobody waits for it. */
  wake: () => void;
  /** One sync now, whatever the backoff says; ends when it has succeeded or failed. */
  now: () => Promise<void>;
  /** What a person says of a reset that would take much away. False if nobody was asked. */
  answerReset: (take: boolean) => Promise<boolean>;
  /** The connection or the wish to be offline has changed. */
  restart: () => void;
  /** Runs `work` while no exchange goes on; one that is under way is stopped, and goes on afterwards from where it was. */
  rest: <T>(work: () => Promise<T>) => Promise<T>;
  stop: () => Promise<void>;
};

/** What goes beside the exchange of records: files. */
export type Beside = {
  status: () => SyncStatus['files'];
  /** Records have been exchanged: the site is there, and takes what it says. */
  onExchanged: (limits: Hello['limits']) => void;
  /** The connection, or the wish to be offline, has changed. */
  onRestart: () => void;
};
const noFiles: SyncStatus['files'] = { toSend: 0, toFetch: 0, moving: null, failure: null };
const nothingBeside: Beside = { status: () => noFiles, onExchanged: () => {}, onRestart: () => {} };

export type SyncListener = {
  emit: (status: SyncStatus) => void;
  /** The site says that this device was lost, and has taken `kept` of the lines that waited: the profile is to be wiped. */
  onLost: (handedIn: { site: string; waiting: number; kept: number }) => void;
  beside?: Beside;
};

/** Exchanges with the site in the background, one sync at a time. Offline is its normal state. */
export function makeSyncEngine(
  store: Store, host: CoreHost, isOffline: () => boolean, { emit, onLost, beside = nothingBeside }: SyncListener, given: Partial<Rhythm> = {},
): SyncEngine {
  const rhythm = { ...usualRhythm, ...given };
  const memory = openSyncMemory(store);
  const log = openSyncLog(store);
  let session: Session = { hello: null, clockWrong: false };
  let stopper = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let failures = 0;
  let failure: SyncStatus['failure'] = null;
  let progress: SyncStatus['progress'] = null;
  let nextAt: number | null = null;
  let lastSyncAt = memory.lastSyncAt();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let resting = 0;
  store.setDevice(memory.deviceId());

  const status = (): SyncStatus => {
    // The profile was wiped while someone waited for the answer.
    if (!store.db.open) return nothing;
    const connection = memory.connection();
    const state = (): SyncStatus['state'] => {
      if (!connection) return 'none';
      if (isOffline()) return 'offline';
      if (running) return 'syncing';
      if (failure && needsPerson(failure.code)) return 'paused';
      return failure ? 'waiting' : 'idle';
    };
    return {
      state: state(),
      site: connection?.url ?? null,
      ...countWaiting(store, host.now()),
      lastSyncAt,
      nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
      failure,
      clockWrong: session.clockWrong,
      progress,
      reset: readReset(failure),
      files: beside.status(),
      refused: readRefused(store, host.now()),
      unread: store.countUnread(),
      stubborn: readDigestState(store, host.now()).stubborn,
    };
  };
  const tell = () => {
    if (!stopped) emit(status());
  };

  const exchange = async (): Promise<void> => {
    const connection = memory.connection();
    if (!connection) return;
    const { signal } = stopper;
    const began = Date.now();
    const note = (code: string | null) => log.add({ at: host.now().toISOString(), ms: Math.max(0, Date.now() - began), ok: code === null }, code);
    const onProgress = (done: number) => {
      progress = { done, total: null };
      tell();
    };
    const onRefused = (refused: readonly RefusedItem[]) => {
      host.log('warn', 'sync_items_refused', { count: refused.length, where: refused[0]?.where, why: refused[0]?.why });
      rememberRefused(store, refused, host.now());
    };
    const before = countWrites(store);
    try {
      await syncOnce({ store, memory, client: makeSiteClient(connection, signal), version: host.version, now: host.now, log: host.log, onProgress, onRefused }, session);
      if (signal.aborted) return;
      failures = 0;
      failure = null;
      lastSyncAt = host.now().toISOString();
      // An exchange that brought nothing writes nothing: the hour alone is not worth the disk.
      if (countWrites(store) !== before) memory.saveLastSyncAt(lastSyncAt);
      note(null);
      pokes.start((stop) => makeSiteClient(connection, signal).events(stop));
      if (session.hello) beside.onExchanged(session.hello.limits);
    } catch (error) {
      if (signal.aborted || stopped) return;
      // A code that was pasted a moment ago, and has never opened anything, wipes nothing.
      if (error instanceof SiteFailure && error.code === 'lost_device' && memory.person() !== null) {
        const patience = { waitsMs: rhythm.handInWaitsMs, wait: (ms: number) => setLater(ms, undefined, { signal }) };
        const handedIn = await handInOutbox(store, memory.deviceId(), makeSiteClient(connection, signal), patience);
        // Nothing is asked or sent any more, whoever closes this.
        halt();
        onLost({ site: connection.url, ...handedIn });
        return;
      }
      failures++;
      session = { ...session, hello: null };
      failure = { ...explainFailure(error, host), at: host.now().toISOString() };
      host.log('warn', 'sync_failure', { code: failure.code, failures });
      note(failure.code);
      plan(getRetryDelay(failures, error instanceof SiteFailure ? error.retryAfterMs : null));
    } finally {
      progress = null;
    }
  };

  const halt = () => {
    stopped = true;
    clearTimeout(timer);
    pokes.stop();
  };
  const plan = (delayMs: number) => {
    clearTimeout(timer);
    if (stopped) return;
    nextAt = Date.now() + delayMs;
    timer = setTimeout(run, delayMs);
    timer.unref?.();
  };
  const planQuiet = () => {
    const held = countWaiting(store, host.now()).nextHeldAt;
    const untilHeld = held === null ? Infinity : Date.parse(held) - host.now().getTime() + 50;
    plan(Math.max(50, Math.min(getQuietDelay(rhythm.quietMs), untilHeld)));
  };

  const run = (): void => {
    void once();
  };
  const once = async (): Promise<void> => {
    nextAt = null;
    if (stopped || resting > 0 || isOffline() || !memory.connection()) return;
    if (running) {
      again = true;
      return running;
    }
    clearTimeout(timer);
    running = (async () => {
      for (;;) {
        again = false;
        await exchange();
        if (!again || failure || stopped) break;
      }
    })();
    tell();
    try {
      await running;
    } finally {
      running = null;
      if (!stopped && !failure) planQuiet();
      tell();
    }
  };

  // A failure keeps its own rhythm: a poke says that the site speaks, not that it is well.
  const pokes = listenToPokes(() => {
    if (running) again = true;
    else if (!failure) plan(getPokeDelay());
  }, rhythm.streamPatienceMs);
  const engine: SyncEngine = {
    memory,
    log,
    status,
    wake: () => {
      if (stopped) return;
      tell();
      // A site that does not answer is not asked more often because someone is working.
      if (failure || running) {
        again = running !== null;
        return;
      }
      const held = countWaiting(store, host.now());
      if (held.waiting > held.held || held.nextHeldAt === null) plan(20);
      else planQuiet();
    },
    now: async () => {
      // One that is under way may have begun before what this one is asked for.
      if (running) await running;
      // It may have wiped the profile: this device was declared lost.
      if (stopped || !store.db.open) return;
      // A reset that was refused is looked at again: the site may have been repaired.
      if (memory.snapshot()?.verdict === 'refused') memory.saveSnapshot(null);
      failures = 0;
      failure = null;
      await once();
    },
    answerReset: async (take) => {
      // One that is under way has put the question aside, and comes back to it.
      if (running) await running;
      const place = memory.snapshot();
      if (failure?.code !== 'reset_needs_person' || !place) return false;
      memory.saveSnapshot({ ...place, verdict: take ? 'accepted' : 'refused' });
      if (take) await engine.now();
      return true;
    },
    restart: () => {
      stopper.abort();
      beside.onRestart();
      pokes.stop();
      stopper = new AbortController();
      session = { ...session, hello: null };
      failures = 0;
      failure = null;
      clearTimeout(timer);
      nextAt = null;
      plan(0);
      tell();
    },
    rest: async (work) => {
      resting++;
      try {
        stopper.abort();
        pokes.stop();
        await running?.catch(() => undefined);
        return await work();
      } finally {
        resting--;
        if (!stopped) engine.restart();
      }
    },
    stop: async () => {
      halt();
      stopper.abort();
      await running?.catch(() => undefined);
    },
  };
  if (memory.connection()) plan(0);
  return engine;
}

const nothing: SyncStatus = {
  state: 'none', site: null, waiting: 0, held: 0, nextHeldAt: null, toReview: 0, conflicts: 0, lastSyncAt: null, nextAt: null,
  failure: null, clockWrong: false, progress: null, reset: null, files: noFiles, refused: null, unread: { total: 0, shown: 0 }, stubborn: null,
};

/** How much a reset would take away, out of how much, from the words of its failure. */
function readReset(failure: SyncStatus['failure']): SyncStatus['reset'] {
  const [, gone, held] = /^(\d+)\/(\d+)$/.exec(failure?.code === 'reset_needs_person' ? failure.detail : '') ?? [];
  return gone === undefined || held === undefined ? null : { gone: Number(gone), held: Number(held) };
}

/** What a person is told of a sync that failed; what nobody expected is logged whole. */
function explainFailure(error: unknown, host: CoreHost): { code: FailureCode; detail: string } {
  if (error instanceof SiteFailure) return { code: error.code, detail: error.detail };
  const fault = readStoreFault(error);
  if (fault !== undefined) return { code: 'store', detail: fault };
  host.log('error', 'sync_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
  return { code: 'server_error', detail: 'unexpected' };
}
