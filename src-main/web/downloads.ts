import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { OutgoingFile } from '../core/core-host.ts';

/** An address that was not used by then leads nowhere. */
const lifeMs = 60_000;

/** Files that core gives to the browser: each by an address that cannot be guessed, once, as something to save and never to run. */
export function makeDownloads() {
  const waiting = new Map<string, OutgoingFile>();
  return {
    /** Answers with the address, on this host. */
    offer: (file: OutgoingFile): string => {
      const ticket = randomBytes(24).toString('base64url');
      waiting.set(ticket, file);
      setTimeout(() => waiting.delete(ticket), lifeMs).unref();
      return `/files/${ticket}`;
    },
    /** False if there is nothing at this address (any more). */
    answer: async (path: string, response: ServerResponse): Promise<boolean> => {
      const ticket = /^\/files\/([\w-]{32})$/.exec(path)?.[1] ?? '';
      const file = waiting.get(ticket);
      if (!file) return false;
      waiting.delete(ticket);
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-length': file.size,
        'content-disposition': `attachment; filename="${makeAsciiName(file.name)}"; filename*=UTF-8''${encodeName(file.name)}`,
        'content-security-policy': "default-src 'none'; sandbox",
      });
      await pipeline(Readable.from(file.read()), response);
      return true;
    },
  };
}
export type Downloads = ReturnType<typeof makeDownloads>;

/** For browsers that do not read the other form. */
const makeAsciiName = (name: string): string => name.replace(/[^A-Za-z0-9. _-]/g, '_');
const encodeName = (name: string): string => encodeURIComponent(name).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
