import { ORPCError } from '@orpc/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { pageMediaType } from '../../src-main/contract/site/feed-line.ts';
import { chooseEncoding } from './encodings.ts';

/** Headers that every answer carries: nothing here is ever a page, a script or a frame. */
export function setCommonHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  response.setHeader('cache-control', 'no-store');
}

export function sendJson(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** An error of the contract as it is; any other as a masked 500. Answers true if it was masked, hence to be logged. */
export function sendError(response: ServerResponse, error: unknown): boolean {
  const known = error instanceof ORPCError ? (error as ORPCError<string, unknown>) : null;
  if (response.headersSent) response.destroy();
  // The rest of a body that was refused is not read.
  else {
    if (known?.status === 413) response.setHeader('connection', 'close');
    sendJson(response, known?.status ?? 500, known?.toJSON() ?? { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'The server failed; the error is in its log' });
  }
  return known === null;
}

/** A page of JSON lines, with the SHA-256 of its plain bytes, compressed if the desk takes it. */
export async function sendPage(request: IncomingMessage, response: ServerResponse, page: Buffer): Promise<void> {
  response.setHeader('content-type', pageMediaType);
  response.setHeader('x-sync-sha256', createHash('sha256').update(page).digest('hex'));
  response.setHeader('vary', 'accept-encoding');
  const encoding = page.length > 1024 ? chooseEncoding(request.headers['accept-encoding']?.toString()) : undefined;
  const body = encoding === undefined ? page : await encoding.pack(page);
  if (encoding !== undefined) response.setHeader('content-encoding', encoding.name);
  response.setHeader('content-length', body.length);
  response.end(body);
}
