import { fileState, type FileState } from '../../contract/site/file-calls.ts';
import type { Connection } from '../sync/connection-code.ts';
import { makeSiteClient } from '../sync/site-client.ts';
import { SiteFailure } from '../sync/site-failure.ts';

/** What is asked of the site about one file. Failures are SiteFailures; `readRefusal` says which of the site's own words one is. */
export function makeFileClient(connection: Connection, signal: AbortSignal) {
  const { call, read } = makeSiteClient(connection, signal);
  const path = (sha256: string) => `/v1/files/${sha256}`;
  return {
    state: (sha256: string): Promise<FileState> => call(`${path(sha256)}/state`, {}, fileState),
    /** `offset` and `size` are those of the whole file. */
    sendPart: (sha256: string, bytes: Uint8Array<ArrayBuffer>, offset: number, size: number): Promise<FileState> =>
      call(`${path(sha256)}/part?offset=${offset}&size=${size}`, { method: 'PUT', body: bytes, headers: { 'content-type': 'application/octet-stream' } }, fileState),
    complete: (sha256: string): Promise<FileState> =>
      call(`${path(sha256)}/complete`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }, fileState),
    /** Calls `take` with bytes as they come, from `from` to before `to`. */
    readPart: async (sha256: string, from: number, to: number, size: number, take: (bytes: Uint8Array) => void): Promise<void> => {
      await read(path(sha256), { headers: { range: `bytes=${from}-${to - 1}` } }, async (response) => {
        // Another size than the record says: it is not this file.
        if (response.status !== 206 && !(from === 0 && to === size)) throw new SiteFailure('not_the_site', 'no range');
        const range = response.headers.get('content-range');
        if (range !== null && range !== `bytes ${from}-${to - 1}/${size}`) throw new SiteFailure('server_error', '416 RANGE');
        await readBody(response, to - from, take);
      });
    },
  };
}
export type FileClient = ReturnType<typeof makeFileClient>;

async function readBody(response: Response, length: number, take: (bytes: Uint8Array) => void): Promise<void> {
  if (!response.body) throw new SiteFailure('not_the_site', 'no body');
  const reader = response.body.getReader();
  let done = 0;
  try {
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      done += piece.value.length;
      if (done > length) throw new SiteFailure('not_the_site', 'more than was asked for');
      take(piece.value);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (done < length) throw new SiteFailure('unreachable', 'cut on the way');
}

/** The code of the site's own refusal; undefined if the failure is another. */
export const readRefusal = (error: unknown): string | undefined =>
  error instanceof SiteFailure ? /^\d{3} ([A-Z_]+)$/.exec(error.detail)?.[1] : undefined;
