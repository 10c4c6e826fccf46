import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { findEncoding } from './encodings.ts';
import { makeBadRequest, makeSiteError } from './site-error.ts';

/**
 * Reads a JSON body of at most `max` bytes, packed or not. Refuses what is longer as soon as it is known, what is not JSON,
 * and what is not the bytes that `X-Sync-Sha256` announces.
 */
export async function readJsonBody(request: IncomingMessage, max: number): Promise<unknown> {
  const packed = await readBytes(request, max);
  if (packed.length === 0) return undefined;
  requireType(request, 'application/json');
  const plain = await unpack(packed, request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity', max);
  const announced = request.headers['x-sync-sha256'];
  if (announced !== undefined && announced !== createHash('sha256').update(plain).digest('hex')) throw refuse('the body was altered on the way');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown;
  } catch {
    throw refuse('the body is not JSON in UTF-8');
  }
}

/** Reads what a form of a page sends, of at most `max` bytes, as it came. */
export async function readFormBody(request: IncomingMessage, max: number): Promise<string> {
  const bytes = await readBytes(request, max);
  requireType(request, 'application/x-www-form-urlencoded');
  return bytes.toString('utf8');
}

/** Refuses what is longer as soon as it is known. */
async function readBytes(request: IncomingMessage, max: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > max) throw makeSiteError('TOO_LARGE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > max) throw makeSiteError('TOO_LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function requireType(request: IncomingMessage, wanted: string): void {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== wanted) throw refuse(`a body is ${wanted}, not ${type.slice(0, 60) || 'without a type'}`);
}

/** A small body that unpacks to more than `max` is refused before it fills the memory. */
async function unpack(packed: Buffer, name: string, max: number): Promise<Buffer> {
  if (name === 'identity') return packed;
  const encoding = findEncoding(name);
  if (encoding === undefined) throw refuse(`the encoding ${name.slice(0, 20)} is not known here`);
  try {
    return await encoding.unpack(packed, max);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? makeSiteError('TOO_LARGE') : refuse(`the body is not ${name}`);
  }
}

const refuse = (problem: string) => makeBadRequest([{ field: '', problem }]);
