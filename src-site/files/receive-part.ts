import type { IncomingMessage } from 'node:http';
import { filePartBytes } from '../../src-main/contract/site/file-calls.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import type { FileLimits } from './file-limits.ts';

type Part = { sha256: string; offset: number; size: number };

/**
 * Takes the next part of a file. One that is cut on the way keeps what has come of it: the sender goes on from there,
 * whatever the network is worth. Only the bytes of one part are ever in memory. False if it was cut: nobody waits for an answer.
 */
export async function receivePart(db: Database, person: Person, part: Part, request: IncomingMessage, limits: FileLimits): Promise<boolean> {
  const { sha256, offset, size } = part;
  if (size > limits.fileBytes) throw makeSiteError('TOO_LARGE');
  await openUpload(db, person, part, limits);
  const { bytes, cut } = await readPart(request, Math.min(filePartBytes, size - offset));
  if (bytes.length > 0)
    await db.transaction(async (queries) => {
      if ((await lockReceived(queries, person, sha256)) !== offset) throw makeSiteError('FILE_OFFSET');
      await queries.query('insert into file_upload_part (sha256, user_id, at, bytes) values ($1, $2, $3, $4)', [sha256, person.userId, offset, bytes]);
      await queries.query('update file_upload set received = $3, touched_at = now() where sha256 = $1 and user_id = $2', [sha256, person.userId, offset + bytes.length]);
    });
  return !cut;
}

/** Makes ready for a file, or says why not before its bytes are read. */
async function openUpload(db: Database, person: Person, { sha256, offset, size }: Part, limits: FileLimits): Promise<void> {
  await db.query('insert into file_upload (sha256, user_id, size) values ($1, $2, $3) on conflict do nothing', [sha256, person.userId, size]);
  const [upload] = await db.query<{ size: number; received: number }>('select size, received from file_upload where sha256 = $1 and user_id = $2', [sha256, person.userId]);
  // Two sizes for one hash: one of them is wrong, and the hash will say which.
  if (upload?.size !== size && upload?.received === 0) await db.query('update file_upload set size = $3 where sha256 = $1 and user_id = $2', [sha256, person.userId, size]);
  else if (upload?.size !== size) throw makeSiteError('FILE_OFFSET');
  if (upload?.received !== offset || offset >= size) throw makeSiteError('FILE_OFFSET');
  if ((await countIdleBytes(db, person)) + size - offset > limits.idleBytes) throw makeSiteError('FILE_QUOTA');
}

/** What this person sent that no record names, whole or not. */
async function countIdleBytes(db: Queries, { userId }: Person): Promise<number> {
  const [idle] = await db.query<{ bytes: number }>(
    `select (coalesce((select sum(received) from file_upload where user_id = $1), 0)
       + coalesce((select sum(f.size) from site_file f join file_holder h using (sha256) where h.user_id = $1 and f.unused_since is not null), 0))::bigint as bytes`,
    [userId],
  );
  return idle?.bytes ?? 0;
}

async function lockReceived(queries: Queries, person: Person, sha256: string): Promise<number | undefined> {
  const [upload] = await queries.query<{ received: number }>(
    'select received from file_upload where sha256 = $1 and user_id = $2 for update',
    [sha256, person.userId],
  );
  return upload?.received;
}

async function readPart(request: IncomingMessage, max: number): Promise<{ bytes: Buffer; cut: boolean }> {
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
}
