import type { IncomingMessage } from 'node:http';

/** The same as the RPC's own limit: refused here before a byte of the body is read. */
export const bodyLimit = 2 * 1024 * 1024;

export type Refusal = { status: number; text: string; headers?: Record<string, string> };

/**
 * What is wrong with a request, before anything of it is used; undefined if nothing is. The Host must be the very
 * address (no rebound name), the Origin our own page (no other site), a body announced and small.
 */
export function checkRequest(request: IncomingMessage, address: string): Refusal | undefined {
  const { host, origin } = request.headers;
  if (host !== address) return { status: 403, text: 'Wrong host' };
  if (origin !== undefined && origin !== `http://${address}`) return { status: 403, text: 'Wrong origin' };
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return { status: 403, text: 'Wrong origin' };
  return isCall(request) ? checkCall(request) : checkRead(request);
}

/** Calls to core lie under /rpc/; the rest is files of the page. */
export const isCall = ({ url }: IncomingMessage): boolean => url === '/rpc' || (url ?? '').startsWith('/rpc/');

function checkCall({ method, headers }: IncomingMessage): Refusal | undefined {
  if (method !== 'POST') return { status: 405, text: 'Only POST', headers: { allow: 'POST' } };
  // A page always says where it comes from when it posts.
  if (headers.origin === undefined) return { status: 403, text: 'Wrong origin' };
  const length = headers['content-length'];
  if (length === undefined || headers['transfer-encoding'] !== undefined) return { status: 411, text: 'Length required' };
  return Number(length) > bodyLimit ? { status: 413, text: 'Too large' } : undefined;
}

function checkRead({ method, headers }: IncomingMessage): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'Only GET', headers: { allow: 'GET, HEAD' } };
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0) return { status: 413, text: 'No body here' };
  return undefined;
}
