import type { FilePiece } from '../../src-main/valise/valise-lines.ts';
import type { Database } from '../database/database.ts';
import { findAuthor } from '../devices/find-person.ts';
import { makePostgresTables } from '../records/postgres-tables.ts';
import { completeFile } from './complete-file.ts';
import type { FileLimits } from './file-limits.ts';
import { readFileState } from './find-file.ts';
import { makePostgresFiles } from './postgres-files.ts';
import { receivePart } from './receive-part.ts';

/**
 * Takes the next piece of a file that came in a valise, as if the author of its lines had sent it. One that is here already changes
 * nothing, so a valise that was cut is given again from its start. False if no token bears that name, or its access was taken away.
 */
export async function takePiece(db: Database, author: string, { sha256, size, at, bytes }: FilePiece, limits: FileLimits): Promise<boolean> {
  const found = await findAuthor(makePostgresTables(db), author);
  if (!found || found.revoked) return false;
  const { person } = found;
  const tables = makePostgresFiles(db);
  const state = await readFileState(tables, person, sha256);
  if (state.complete) return true;
  const plain = Buffer.from(bytes, 'base64');
  if (state.received <= at) await receivePart(tables, person, { sha256, offset: at, size }, async () => ({ bytes: plain, cut: false }), limits);
  if (at + plain.length === size) await completeFile(tables, person, sha256, limits);
  return true;
}
