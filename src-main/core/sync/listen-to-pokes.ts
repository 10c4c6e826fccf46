import { needsPerson, SiteFailure } from './site-failure.ts';
import { getReopenDelay } from './sync-timer.ts';

/** How the stream is opened; throws if the site has none. */
export type OpenStream = (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;

/**
 * Keeps one stream of events open with the site while it can: each event says only that something changed. Losing one
 * costs time, never data; where streams are cut or kept back, the desk asks every minute anyway. The site writes something
 * every 15 s: a stream that is silent for `patienceMs` is dead, although nobody closed it.
 */
export function listenToPokes(onPoke: () => void, patienceMs: number, getDelay = getReopenDelay) {
  let open: AbortController | null = null;

  const listen = async (openStream: OpenStream, own: AbortController): Promise<void> => {
    for (let failures = 0; !own.signal.aborted; ) {
      const attempt = new AbortController();
      const watch = watchSilence(attempt, patienceMs);
      const stop = () => attempt.abort();
      own.signal.addEventListener('abort', stop);
      try {
        const stream = await openStream(attempt.signal);
        await readPokes(stream, () => {
          failures = 0;
          watch.heard();
        }, onPoke);
      } catch (error) {
        // The token, the rights, the version: the next sync that succeeds opens it again.
        if (error instanceof SiteFailure && needsPerson(error.code)) break;
      } finally {
        watch.end();
        own.signal.removeEventListener('abort', stop);
        attempt.abort();
      }
      failures++;
      await wait(getDelay(failures), own.signal);
    }
    if (open === own) open = null;
  };

  const stop = (): void => {
    open?.abort();
    open = null;
  };
  return {
    start: (openStream: OpenStream): void => {
      if (open) return;
      open = new AbortController();
      void listen(openStream, open);
    },
    stop,
  };
}

async function readPokes(stream: ReadableStream<Uint8Array>, onBytes: () => void, onPoke: () => void): Promise<void> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    text = (text + decoder.decode(value, { stream: true })).slice(-4096);
    const end = text.lastIndexOf('\n\n');
    if (end === -1) continue;
    if (/^data:/m.test(text.slice(0, end))) onPoke();
    text = text.slice(end + 2);
  }
}

function watchSilence(attempt: AbortController, patienceMs: number) {
  const begin = () => {
    const timer = setTimeout(() => attempt.abort(), patienceMs);
    timer.unref?.();
    return timer;
  };
  let timer = begin();
  return {
    heard: () => {
      clearTimeout(timer);
      timer = begin();
    },
    end: () => clearTimeout(timer),
  };
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    timer.unref?.();
    signal.addEventListener('abort', end);
  });
