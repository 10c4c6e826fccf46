import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import type { FileTables } from './file-tables.ts';
import { readRange } from './read-range.ts';

/** Sends a file, or the range of it that was asked for, a piece at a time, to someone who sees a record that names it. */
export async function sendFile(tables: FileTables, person: Person, sha256: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await tables.findReadable(person, sha256);
  if (file === undefined) throw makeSiteError('NOT_FOUND');
  const range = readRange(request.headers.range, file.size);
  if (range === undefined) {
    response.setHeader('content-range', `bytes */${file.size}`);
    throw makeSiteError('RANGE');
  }
  const { from, to } = range;
  response.writeHead(to - from < file.size ? 206 : 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'content-length': to - from,
    'accept-ranges': 'bytes',
    etag: `"${sha256}"`,
    ...(to - from < file.size ? { 'content-range': `bytes ${from}-${to - 1}/${file.size}` } : {}),
  });
  for (let at = from; at < to && !response.destroyed;) {
    const piece = await tables.readPiece(sha256, at, to);
    // It was cleared away under our hands: the reader sees that it is cut.
    if (piece === undefined) return void response.destroy();
    at += piece.length;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
