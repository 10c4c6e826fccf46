import type { IncomingMessage } from 'node:http';
import type { ReadPart } from '../files/receive-part.ts';
import { makeSiteError } from './site-error.ts';

/** The part of a file that is the body of a request. */
export const makePartReader =
  (request: IncomingMessage): ReadPart =>
  async (max) => {
    if (Number(request.headers['content-length'] ?? 0) > max) throw makeSiteError('TOO_LARGE');
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > max) throw makeSiteError('TOO_LARGE');
        chunks.push(chunk);
      }
    } catch (error) {
      if (length > max) throw error;
      return { bytes: Buffer.concat(chunks), cut: true };
    }
    return { bytes: Buffer.concat(chunks), cut: false };
  };
