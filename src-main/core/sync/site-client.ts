import { createHash } from 'node:crypto';
import { z } from 'zod';
import { carriedOutput, type CarriedInput, type CarriedOutput } from '../../contract/site/carried.ts';
import { digestOutput, type DigestOutput } from '../../contract/site/digest.ts';
import { handInOutput } from '../../contract/site/hand-in.ts';
import { helloInput, helloOutput, pushOutput, type Hello, type PushOutput } from '../../contract/site/sync-calls.ts';
import type { Connection } from './connection-code.ts';
import { acceptedEncodings, packBody, readBytes } from './packed-body.ts';
import { openPage, type SentPage } from './read-page.ts';
import { readStoreFault } from '../store/store-error.ts';
import { SiteFailure } from './site-failure.ts';

/** What the sync asks of the site, over HTTPS. Every answer is checked; every failure is a SiteFailure. */
export type SiteClient = {
  hello: (input: z.infer<typeof helloInput>) => Promise<Hello>;
  /** `body` is JSON made by the caller, so that frozen lines travel byte for byte; packed in one of `encodings` if it is long. */
  push: (body: string, encodings: readonly string[]) => Promise<PushOutput>;
  /** Lines of other desks, which came here by file. */
  carried: (input: CarriedInput) => Promise<CarriedOutput>;
  /** What waits on this device, once it was declared lost. */
  handIn: (body: string) => Promise<z.infer<typeof handInOutput>>;
  feed: (query: Record<string, string>) => Promise<SentPage>;
  snapshot: (query: Record<string, string>) => Promise<SentPage>;
  /** Figures of all that this person sees. */
  digest: (query: Record<string, string>) => Promise<DigestOutput>;
  /** A call of another part of the site. */
  call: <S extends z.ZodType>(path: string, init: Call, schema: S) => Promise<z.infer<S>>;
  /** One whose answer is bytes, which \`take\` has while they come. Given up after a minute. */
  read: (path: string, init: Call, take: (response: Response) => Promise<void>) => Promise<void>;
  /** Answers with the stream of pokes; throws if the site has none. */
  events: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
};

type Call = { method?: string; body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

const timeoutMs = 60_000;
const maxPageBytes = 64 * 1024 * 1024;
const maxAnswerBytes = 8 * 1024 * 1024;

export function makeSiteClient({ url, token }: Connection, signal: AbortSignal): SiteClient {
  const ask = async (path: string, init: Call, patience: AbortSignal): Promise<Response> => {
    const request = {
      ...init,
      headers: { 'accept-encoding': acceptedEncodings, ...init.headers, authorization: `Bearer ${token}` },
      // A login page of a hotel or a proxy answers by a redirect: the site never does.
      redirect: 'manual' as const,
      signal: patience,
    };
    const response = await fetchAgain(url + path, request).catch((error: unknown) => {
      throw new SiteFailure('unreachable', readCause(error), { cause: error });
    });
    if (!response.ok) throw await readRefusal(response);
    return response;
  };
  const body = async <T>(response: Response, read: (response: Response) => Promise<T>): Promise<T> => {
    try {
      return await read(response);
    } catch (error) {
      // What comes may be written as it comes: a full disk is no failure of the site's.
      throw error instanceof SiteFailure || readStoreFault(error) !== undefined ? error : new SiteFailure('unreachable', readCause(error), { cause: error });
    }
  };
  const json = async <S extends z.ZodType>(response: Response, schema: S): Promise<z.infer<S>> => {
    const text = (await body(response, (r) => readBytes(r, maxAnswerBytes))).toString('utf8');
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new SiteFailure('not_the_site', 'the answer is not that of the site');
    return parsed.data;
  };
  const post = <S extends z.ZodType>(path: string, content: string, schema: S, encodings: readonly string[] = []): Promise<z.infer<S>> =>
    withTimeout(signal, async (patience) => {
      const packed = await packBody(content, encodings);
      const headers: Record<string, string> = { 'content-type': 'application/json', 'x-sync-sha256': createHash('sha256').update(content).digest('hex') };
      if (packed.encoding !== null) headers['content-encoding'] = packed.encoding;
      return await json(await ask(path, { method: 'POST', body: packed.body, headers }, patience), schema);
    });
  const page = (path: string, query: Record<string, string>) =>
    withTimeout(signal, async (patience) => {
      const response = await ask(`${path}?${new URLSearchParams(query).toString()}`, {}, patience);
      const bytes = await body(response, (r) => readBytes(r, maxPageBytes));
      return openPage(bytes, response.headers.get('x-sync-sha256'));
    });
  return {
    call: (path, init, schema) => withTimeout(signal, async (patience) => await json(await ask(path, init, patience), schema)),
    read: (path, init, take) =>
      withTimeout(signal, async (patience) => {
        const response = await ask(path, init, patience);
        await body(response, () => take(response));
      }),
    hello: (input) => post('/v1/sync/hello', JSON.stringify(input), helloOutput),
    push: (content, encodings) => post('/v1/sync/push', content, pushOutput, encodings),
    carried: (input) => post('/v1/sync/carried', JSON.stringify(input), carriedOutput),
    digest: (query) =>
      withTimeout(signal, async (patience) => await json(await ask(`/v1/sync/digest?${new URLSearchParams(query).toString()}`, {}, patience), digestOutput)),
    handIn: (content) => post('/v1/sync/hand-in', content, handInOutput),
    feed: (query) => page('/v1/sync/feed', query),
    snapshot: (query) => page('/v1/sync/snapshot', query),
    events: async (stop) => {
      const response = await ask('/v1/sync/events', { headers: { accept: 'text/event-stream' } }, stop);
      if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
        throw new SiteFailure('not_the_site', 'no events');
      return response.body;
    },
  };
}

/** Connections that are kept open at once: the exchange's, the next page's, a file's. */
const mostKept = 3;

/** All connections kept open may have died unseen, as when a machine wakes: as many may fail before a new one is opened. Every call may be made again. */
async function fetchAgain(address: string, request: RequestInit): Promise<Response> {
  for (let died = 0; ; died++) {
    try {
      return await fetch(address, request);
    } catch (error) {
      if (died === mostKept || !/^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(readCause(error))) throw error;
    }
  }
}

/** Gives up after a minute without an answer, or when the sync is told to stop. */
async function withTimeout<T>(signal: AbortSignal, work: (patience: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const stop = () => own.abort(new Error('stopped'));
  const timer = setTimeout(() => own.abort(new Error('no answer in time')), timeoutMs);
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    return await work(own.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

const refusal = z.object({ code: z.string(), data: z.unknown().optional() });

/** What a status other than 2xx means. A refusal that is not in the site's own words comes from somebody else. */
async function readRefusal(response: Response): Promise<SiteFailure> {
  const text = await response.text().catch(() => '');
  const own = refusal.safeParse(parseJson(text));
  const { status } = response;
  if (status === 429 || status === 503)
    return new SiteFailure(status === 429 ? 'too_many_requests' : 'server_error', String(status), { retryAfterMs: readRetryAfter(response) });
  if (status >= 500) return new SiteFailure('server_error', status === 507 && own.success ? `507 ${own.data.code}` : String(status));
  if (!own.success) return new SiteFailure('not_the_site', String(status));
  switch (own.data.code) {
    case 'UNAUTHORIZED':
      return new SiteFailure('unauthorized', 'token');
    case 'LOST':
      return new SiteFailure('lost_device', 'token');
    case 'GRANTS_CHANGED':
      return new SiteFailure('server_error', 'grants', { again: 'hello' });
    case 'MOVED':
      return new SiteFailure('server_error', 'moved', { again: 'snapshot' });
    case 'RESET':
      return new SiteFailure('server_error', 'reset', { again: 'cursor' });
    case 'UPGRADE':
      return new SiteFailure('upgrade_needed', 'schema');
    case 'FORBIDDEN':
      return new SiteFailure('forbidden', 'device');
    default:
      return new SiteFailure('server_error', `${status} ${own.data.code}`);
  }
}

function readRetryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCause(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : cause instanceof Error ? cause.message : 'unknown';
}
