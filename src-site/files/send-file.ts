import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Database } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import { findReadableFile } from './find-file.ts';
import { readRange } from './read-range.ts';

/** Sends a file, or the range of it that was asked for, a piece at a time, to someone who sees a record that names it. */
export async function sendFile(db: Database, person: Person, sha256: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await findReadableFile(db, person, sha256);
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
    const piece = await readPiece(db, sha256, at, to);
    // It was cleared away under our hands: the reader sees that it is cut.
    if (piece === undefined) return void response.destroy();
    at += piece.length;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

async function readPiece(db: Database, sha256: string, at: number, to: number): Promise<Uint8Array | undefined> {
  const [piece] = await db.query<{ bytes: Uint8Array }>(
    `select substring(bytes from ($2::bigint - at + 1)::integer for ($3::bigint - $2::bigint)::integer) as bytes
     from file_part where sha256 = $1 and at <= $2::bigint order by at desc limit 1`,
    [sha256, at, to],
  );
  return piece === undefined || piece.bytes.length === 0 ? undefined : piece.bytes;
}
