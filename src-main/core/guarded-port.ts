import { z } from 'zod';
import type { Log } from './core-host.ts';

/** A port of Electron's utility process or of a worker: what we use of it. */
export type AnyPort = {
  on: (event: string, listener: (event: { data: unknown } | undefined) => void) => unknown;
  postMessage: (message: unknown) => void;
  start?: () => void;
};

/**
 * The frames that the RPC protocol makes: an id with a request, an event or an abort. The protocol's own reader throws
 * on others outside of any handler, which would end the process: so they are looked at here first.
 */
const id = z.union([z.string().max(100), z.number()]);
const headers = z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])).refine((h) => !Object.keys(h).some((name) => /^content-/i.test(name)));
const frame = z.union([
  z.object({ i: id, t: z.literal(4), p: z.unknown().optional() }),
  z.object({ i: id, t: z.literal(1).optional(), p: z.object({ u: z.string().max(300).regex(/^\/[\w/-]*$/), h: headers.optional(), m: z.literal('POST').optional(), b: z.unknown().optional() }) }),
]);

const maxFrame = 4 * 1024 * 1024;

/** The same port, through which only well-formed frames come. */
export function guardPort(port: AnyPort, log: Log) {
  let refused = 0;
  const isFrame = (data: unknown): boolean => {
    if (typeof data !== 'string' || data.length > maxFrame) return false;
    try {
      return frame.safeParse(JSON.parse(data)).success;
    } catch {
      return false;
    }
  };
  return {
    on: (event: string, listener: (event?: { data: unknown }) => void): void => {
      port.on(event, (message) => {
        if (event === 'message' && !isFrame(message?.data)) {
          refused++;
          // The first ones, then one in a thousand: a window gone wrong must not fill the disk.
          if (refused <= 3 || refused % 1000 === 0) log('warn', 'frame_refused', { refused });
          return;
        }
        listener(message);
      });
    },
    postMessage: (message: unknown): void => port.postMessage(message),
  };
}
