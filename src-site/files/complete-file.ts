import { createHash } from 'node:crypto';
import { recogniseType } from '../../src-main/domain/file/recognise-type.ts';
import type { ReadBytes } from '../../src-main/domain/file/zip-entries.ts';
import type { Database, Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import type { FileLimits } from './file-limits.ts';

/**
 * Makes a file of what was sent, if it is what its name says and of a type that the site takes. From then on its sender
 * may name it in records. What is not, is forgotten. Sent twice, it is kept once.
 */
export async function completeFile(db: Database, person: Person, sha256: string, limits: FileLimits): Promise<void> {
  const key = [sha256, person.userId] as const;
  const [upload] = await db.query<{ size: number; received: number }>('select size, received from file_upload where sha256 = $1 and user_id = $2', key);
  if (upload === undefined || upload.received !== upload.size) throw makeSiteError('FILE_OFFSET');
  const forget = () => db.query('delete from file_upload where sha256 = $1 and user_id = $2', key);
  if ((await hashParts(db, key, upload.size)) !== sha256) {
    await forget();
    throw makeSiteError('FILE_ALTERED');
  }
  const type = await recogniseType(upload.size, readParts(db, key));
  if (type === undefined || !limits.fileTypes.includes(type)) {
    await forget();
    throw makeSiteError('FILE_TYPE');
  }
  await db.transaction(async (queries) => {
    const [still] = await queries.query<{ received: number }>('select received from file_upload where sha256 = $1 and user_id = $2 for update', key);
    // Someone else of the same name has just done it.
    if (still === undefined) return;
    await keepFile(queries, key, upload.size, type);
  });
}

async function keepFile(queries: Queries, key: readonly [string, string], size: number, type: string): Promise<void> {
  const [mine] = await queries.query(
    'insert into site_file (sha256, size, type) values ($1, $2, $3) on conflict do nothing returning sha256',
    [key[0], size, type],
  );
  if (mine !== undefined)
    await queries.query('insert into file_part (sha256, at, bytes) select sha256, at, bytes from file_upload_part where sha256 = $1 and user_id = $2', key);
  await queries.query('insert into file_holder (sha256, user_id) values ($1, $2) on conflict do nothing', key);
  await queries.query('delete from file_upload where sha256 = $1 and user_id = $2', key);
}

async function hashParts(db: Queries, key: readonly [string, string], size: number): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < size;) {
    const [part] = await db.query<{ bytes: Uint8Array }>('select bytes from file_upload_part where sha256 = $1 and user_id = $2 and at = $3', [...key, at]);
    if (part === undefined) break;
    hash.update(part.bytes);
    at += part.bytes.length;
  }
  return hash.digest('hex');
}

/** Pieces of what was sent, for whoever looks at the content. */
const readParts = (db: Queries, key: readonly [string, string]): ReadBytes => async (from, to) => {
  const parts = await db.query<{ bytes: Uint8Array }>(
    `select substring(bytes from greatest(1, $3::bigint - at + 1)::integer for greatest(0, least($4::bigint - at, length(bytes)) - greatest(0, $3::bigint - at))::integer) as bytes
     from file_upload_part where sha256 = $1 and user_id = $2 and at < $4::bigint and at + length(bytes) > $3::bigint order by at`,
    [...key, from, to],
  );
  return Buffer.concat(parts.map(({ bytes }) => bytes));
};
