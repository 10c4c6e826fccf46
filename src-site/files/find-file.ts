import type { FileState } from '../../src-main/contract/site/file-calls.ts';
import type { Queries } from '../database/database.ts';
import type { Person } from '../devices/find-person.ts';
import type { FileTables } from './file-tables.ts';

/**
 * Those of these files that this person may name in a record: whole ones, that they sent themselves, or that a record
 * which they see names or has named. A hash that was only heard of is not enough: the record would then give the file.
 * Until the caller's transaction ends, none of them is cleared away.
 */
export async function listUsableFiles(db: Queries, { userId, scopes }: Person, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const files = await db.query<{ sha256: string }>(
    `select sha256 from site_file f where sha256 = any($1::text[]) and (
       exists (select 1 from file_holder h where h.sha256 = f.sha256 and h.user_id = $2)
       or exists (select 1 from file_use u join sync_row r on r.entity = u.entity and r.id = u.id
                  where u.sha256 = f.sha256 and r.scopes && $3::text[]))
     for key share of f`,
    [hashes, userId, scopes],
  );
  return new Set(files.map(({ sha256 }) => sha256));
}

/** How much of a file this person need no longer send. */
export async function readFileState(tables: FileTables, person: Person, sha256: string): Promise<FileState> {
  const file = await tables.findUsable(person, sha256);
  if (file) return { size: file.size, received: file.size, complete: true };
  const upload = await tables.findUpload({ sha256, userId: person.userId });
  return { size: upload?.size ?? 0, received: upload?.received ?? 0, complete: false };
}
