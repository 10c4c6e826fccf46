import type { Connection } from './connection-code.ts';
import { makeSiteClient } from './site-client.ts';

/**
 * Keeps one stream of events open with the site while it can: each event says only that something changed. Losing one
 * costs time, never data; where streams are blocked, the desk asks every minute anyway.
 */
export function listenToPokes(onPoke: () => void) {
  let open: AbortController | null = null;
  const listen = async (connection: Connection, signal: AbortSignal, own: AbortController): Promise<void> => {
    try {
      const stream = await makeSiteClient(connection, signal).events(own.signal);
      const reader = stream.getReader();
      const decoder = new TextDecoder();
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        text = (text + decoder.decode(value, { stream: true })).slice(-4096);
        const end = text.lastIndexOf('\n\n');
        if (end === -1) continue;
        if (text.slice(0, end).includes('data:')) onPoke();
        text = text.slice(end + 2);
      }
    } catch {
      // The next sync opens it again.
    } finally {
      if (open === own) open = null;
    }
  };
  return {
    start: (connection: Connection, signal: AbortSignal): void => {
      if (open) return;
      const own = new AbortController();
      open = own;
      signal.addEventListener('abort', () => own.abort());
      void listen(connection, signal, own);
    },
    stop: (): void => {
      open?.abort();
      open = null;
    },
  };
}
