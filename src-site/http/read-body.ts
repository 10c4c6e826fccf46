import type { IncomingMessage } from 'node:http';
import { makeBadRequest, makeSiteError } from './site-error.ts';

/** Reads a JSON body of at most `max` bytes. Refuses what is longer as soon as it is known, and what is not JSON. */
export async function readJsonBody(request: IncomingMessage, max: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > max) throw makeSiteError('TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > max) throw makeSiteError('TOO_LARGE');
    chunks.push(chunk);
  }
  if (size === 0) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') throw makeBadRequest([{ field: '', problem: `a body is application/json, not ${type.slice(0, 60) || 'without a type'}` }]);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown;
  } catch {
    throw makeBadRequest([{ field: '', problem: 'the body is not JSON in UTF-8' }]);
  }
}
