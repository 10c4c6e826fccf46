import type { FileProblemCode } from './file-problem.ts';
import type { Log } from '../core-host.ts';
import { readStoreFault } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import type { Connection } from '../sync/connection-code.ts';
import { type FailureCode, SiteFailure } from '../sync/site-failure.ts';
import { getRetryDelay } from '../sync/sync-timer.ts';
import { fetchFile, forgetCopy } from './fetch-file.ts';
import { makeFileClient, readRefusal } from './file-client.ts';
import { FileRefusal } from './file-problem.ts';
import type { FileTable, HeldFile } from './file-table.ts';
import { makePartSize } from './part-size.ts';
import { DamagedCopy } from './sealed-reader.ts';
import { sendFile } from './send-file.ts';

type Options = {
  store: Store;
  table: FileTable;
  log: Log;
  now: () => Date;
  /** Null when there is no site, or when the person chose to be offline. */
  connection: () => Connection | null;
  /** Something about files has changed: windows look again. */
  tell: () => void;
  /** A file is on the site: the lines that waited for it may leave. */
  onSent: () => void;
};
export type TransferFailure = { code: FailureCode; detail: string };

/** A site needs a moment to keep what came of a part that was cut: asked at once, it would have it sent again. */
const restMs = 1000;
/** How long a file that the site does not have is not asked for again. */
const lostMs = 10 * 60_000;

/**
 * Carries files to the site and from it, one at a time, beside the exchange of records, which it never holds up. What a
 * line waits for goes first; then what someone wants to open; then what is kept on this computer.
 */
export function makeFileExchange({ store, table, log, now, connection, tell, onSent }: Options) {
  const partSize = makePartSize();
  const waiting = new Map<string, { resolve: () => void; reject: (error: Error) => void }[]>();
  const lost = new Map<string, number>();
  let stopper = new AbortController();
  let running: Promise<void> | null = null;
  let current: { sha256: string; way: 'sending' | 'coming'; done: number } | null = null;
  let failure: TransferFailure | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let stopped = false;

  const isLost = (sha256: string) => (lost.get(sha256) ?? 0) > Date.now() - lostMs;
  const answer = (sha256: string, error?: Error) => {
    for (const { resolve, reject } of waiting.get(sha256) ?? []) if (error) reject(error); else resolve();
    waiting.delete(sha256);
  };
  const giveUp = (sha256: string, code: FileProblemCode) => {
    lost.set(sha256, Date.now());
    answer(sha256, new FileRefusal(code));
  };
  const next = (): { file: HeldFile; way: 'sending' | 'coming' } | undefined => {
    const unsent = table.findUnsent();
    if (unsent) return { file: unsent, way: 'sending' };
    const file = table.findAwaited((sha256) => waiting.has(sha256) && !isLost(sha256)) ?? table.findAwaited((sha256) => !isLost(sha256));
    return file && { file, way: 'coming' };
  };

  const carry = async (client: ReturnType<typeof makeFileClient>, file: HeldFile, way: 'sending' | 'coming') => {
    const { sha256 } = file;
    const onProgress = (done: number) => {
      current = { sha256, way, done };
      tell();
    };
    onProgress(0);
    if (way === 'coming') {
      await fetchFile({ store, table, client, partSize, onProgress, now }, file);
      answer(sha256);
    } else if (file.state === 'here') {
      await sendFile(store, client, file, partSize, onProgress);
      store.write(() => {
        const lately = table.get(sha256);
        if (lately) table.save({ ...lately, toSend: false });
      });
      onSent();
    }
  };

  /** What a failure of one file means for the others: true if they go on. */
  const settle = (error: unknown, file: HeldFile, way: 'sending' | 'coming'): boolean => {
    const refusal = readRefusal(error);
    if (way === 'sending' && error instanceof DamagedCopy) {
      store.refuseFile(file.sha256, 'damaged_copy');
      // It would be shown as one that the site has.
      forgetCopy({ store, table }, file);
      return true;
    }
    if (way === 'sending' && (refusal === 'FILE_TYPE' || refusal === 'TOO_LARGE')) {
      store.refuseFile(file.sha256, refusal === 'FILE_TYPE' ? 'type_refused' : 'too_large');
      return true;
    }
    if (way === 'coming' && (refusal === 'NOT_FOUND' || refusal === 'RANGE' || error instanceof FileRefusal)) {
      giveUp(file.sha256, refusal === 'NOT_FOUND' ? 'lost' : error instanceof FileRefusal ? error.code : 'altered');
      return true;
    }
    // The room that half a file takes is better used by what people write.
    const lately = table.get(file.sha256);
    if (way === 'coming' && readStoreFault(error) === 'disk_full' && lately) forgetCopy({ store, table }, lately);
    return false;
  };

  const run = async (): Promise<void> => {
    const { signal } = stopper;
    const site = connection();
    if (!site) return;
    const client = makeFileClient(site, signal);
    for (let job = next(); job && !signal.aborted; job = next()) {
      try {
        await carry(client, job.file, job.way);
        failures = 0;
        failure = null;
      } catch (error) {
        if (signal.aborted || stopped) return;
        if (settle(error, job.file, job.way)) continue;
        failures++;
        failure = explain(error, log);
        log('warn', 'file_failure', { code: failure.code, failures });
        for (const sha256 of waiting.keys()) answer(sha256, error instanceof Error ? error : new Error('failed'));
        restUntil = performance.now() + restMs;
        plan(Math.max(restMs, getRetryDelay(failures, error instanceof SiteFailure ? error.retryAfterMs : null)));
        return;
      } finally {
        current = null;
        tell();
      }
    }
  };
  const plan = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(wake, delayMs);
    timer.unref?.();
  };
  const wake = (): void => {
    if (stopped || running || !connection()) return;
    const rest = restUntil - performance.now();
    if (rest > 0) return plan(rest);
    // Only once it is known to run: what its first steps bring about may wake it again, and two would write one copy.
    running = Promise.resolve()
      .then(run)
      .catch((error: unknown) => log('error', 'files_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' }))
      .finally(() => {
        running = null;
        // What was asked for while the last one ended.
        if (!failure && !stopped && connection() && next()) wake();
      });
  };

  return {
    wake,
    isLost,
    current: () => current,
    failure: () => failure,
    /** Ends once the file is here. Throws FileRefusal, SiteFailure or StoreError if it cannot be had now. */
    fetch: (sha256: string): Promise<void> => {
      if (!connection()) return Promise.reject(new FileRefusal('not_here'));
      lost.delete(sha256);
      return new Promise((resolve, reject) => {
        waiting.set(sha256, [...(waiting.get(sha256) ?? []), { resolve, reject }]);
        wake();
      });
    },
    /** The connection, or the wish to be offline, has changed. */
    restart: (): void => {
      stopper.abort();
      stopper = new AbortController();
      clearTimeout(timer);
      failures = 0;
      failure = null;
      restUntil = 0;
      lost.clear();
      for (const sha256 of waiting.keys()) answer(sha256, new FileRefusal('not_here'));
    },
    stop: async (): Promise<void> => {
      stopped = true;
      clearTimeout(timer);
      stopper.abort();
      for (const sha256 of waiting.keys()) answer(sha256, new FileRefusal('not_now'));
      await running;
    },
  };
}
export type FileExchange = ReturnType<typeof makeFileExchange>;

function explain(error: unknown, log: Log): TransferFailure {
  if (error instanceof SiteFailure) return { code: error.code, detail: error.detail };
  const fault = readStoreFault(error);
  if (fault !== undefined) return { code: 'store', detail: fault };
  log('error', 'file_broke', { error: error instanceof Error ? (error.stack ?? error.message) : 'unknown' });
  return { code: 'server_error', detail: 'unexpected' };
}
