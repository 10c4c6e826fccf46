import type { Database, Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import type { FileTables, SiteFile, Upload, UploadKey } from './file-tables.ts';
import { listUsableFiles } from './find-file.ts';

/** The tables of files in PostgreSQL, or PGlite. */
export const makePostgresFiles = (db: Database): FileTables => ({
  findReadable: (person, sha256) => findReadable(db, person, sha256),
  findUsable: async (person, sha256) => {
    if (!(await listUsableFiles(db, person, [sha256])).has(sha256)) return undefined;
    const [file] = await db.query<SiteFile>('select size, type from site_file where sha256 = $1', [sha256]);
    return file;
  },
  findUpload: (key) => findUpload(db, key),
  openUpload: async (key, size) => {
    await db.query('insert into file_upload (sha256, user_id, size) values ($1, $2, $3) on conflict do nothing', [key.sha256, key.userId, size]);
    return await findUpload(db, key);
  },
  resizeUpload: async ({ sha256, userId }, size) => {
    await db.query('update file_upload set size = $3 where sha256 = $1 and user_id = $2', [sha256, userId, size]);
  },
  countIdleBytes: (userId) => countIdleBytes(db, userId),
  addPart: (key, at, bytes) => db.transaction((queries) => addPart(queries, key, at, bytes)),
  readUpload: (key, from, to) => readUpload(db, key, from, to),
  forgetUpload: async ({ sha256, userId }) => {
    await db.query('delete from file_upload where sha256 = $1 and user_id = $2', [sha256, userId]);
  },
  keepUpload: (key, file) => db.transaction((queries) => keepUpload(queries, key, file)),
  shareWith: (person, userId, hashes) =>
    db.transaction(async (queries) => {
      const usable = await listUsableFiles(queries, person, hashes);
      if (usable.size === 0) return;
      await queries.query('insert into file_holder (sha256, user_id) select unnest($1::text[]), $2 on conflict do nothing', [[...usable], userId]);
    }),
  readPiece: (sha256, at, to) => readPiece(db, sha256, at, to),
});

async function findReadable(db: Queries, { scopes }: Person, sha256: string): Promise<SiteFile | undefined> {
  const [file] = await db.query<SiteFile>(
    `select size, type from site_file f where sha256 = $1 and exists (
       select 1 from file_use u join sync_row r on r.entity = u.entity and r.id = u.id
       where u.sha256 = f.sha256 and u.gone_at is null and not r.deleted and r.scopes && $2::text[])`,
    [sha256, scopes],
  );
  return file;
}

async function findUpload(db: Queries, { sha256, userId }: UploadKey, lock = ''): Promise<Upload | undefined> {
  const [upload] = await db.query<Upload>(`select size, received from file_upload where sha256 = $1 and user_id = $2 ${lock}`, [sha256, userId]);
  return upload;
}

async function countIdleBytes(db: Queries, userId: string): Promise<number> {
  const [idle] = await db.query<{ bytes: number }>(
    `select (coalesce((select sum(received) from file_upload where user_id = $1), 0)
       + coalesce((select sum(f.size) from site_file f join file_holder h using (sha256) where h.user_id = $1 and f.unused_since is not null), 0))::bigint as bytes`,
    [userId],
  );
  return idle?.bytes ?? 0;
}

async function addPart(queries: Queries, key: UploadKey, at: number, bytes: Uint8Array): Promise<boolean> {
  const { sha256, userId } = key;
  if ((await findUpload(queries, key, 'for update'))?.received !== at) return false;
  await queries.query('insert into file_upload_part (sha256, user_id, at, bytes) values ($1, $2, $3, $4)', [sha256, userId, at, bytes]);
  await queries.query('update file_upload set received = $3, touched_at = now() where sha256 = $1 and user_id = $2', [sha256, userId, at + bytes.length]);
  return true;
}

async function readUpload(db: Queries, { sha256, userId }: UploadKey, from: number, to: number): Promise<Uint8Array> {
  const parts = await db.query<{ bytes: Uint8Array }>(
    `select substring(bytes from greatest(1, $3::bigint - at + 1)::integer for greatest(0, least($4::bigint - at, length(bytes)) - greatest(0, $3::bigint - at))::integer) as bytes
     from file_upload_part where sha256 = $1 and user_id = $2 and at < $4::bigint and at + length(bytes) > $3::bigint order by at`,
    [sha256, userId, from, to],
  );
  return Buffer.concat(parts.map(({ bytes }) => bytes));
}

async function keepUpload(queries: Queries, key: UploadKey, { size, type }: SiteFile): Promise<void> {
  const { sha256, userId } = key;
  // Someone else of the same name has just done it.
  if ((await findUpload(queries, key, 'for update')) === undefined) return;
  const [mine] = await queries.query('insert into site_file (sha256, size, type) values ($1, $2, $3) on conflict do nothing returning sha256', [sha256, size, type]);
  if (mine !== undefined)
    await queries.query('insert into file_part (sha256, at, bytes) select sha256, at, bytes from file_upload_part where sha256 = $1 and user_id = $2', [sha256, userId]);
  await queries.query('insert into file_holder (sha256, user_id) values ($1, $2) on conflict do nothing', [sha256, userId]);
  await queries.query('delete from file_upload where sha256 = $1 and user_id = $2', [sha256, userId]);
}

async function readPiece(db: Queries, sha256: string, at: number, to: number): Promise<Uint8Array | undefined> {
  const [piece] = await db.query<{ bytes: Uint8Array }>(
    `select substring(bytes from ($2::bigint - at + 1)::integer for ($3::bigint - $2::bigint)::integer) as bytes
     from file_part where sha256 = $1 and at <= $2::bigint order by at desc limit 1`,
    [sha256, at, to],
  );
  return piece === undefined || piece.bytes.length === 0 ? undefined : piece.bytes;
}
