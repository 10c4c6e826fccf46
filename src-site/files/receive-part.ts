import { filePartBytes } from '../../src-main/contract/site/file-calls.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import type { FileLimits } from './file-limits.ts';
import type { FileTables } from './file-tables.ts';

type Part = { sha256: string; offset: number; size: number };
/** Reads what comes of a part, `max` bytes at most; `cut` if the connection ended before the part did. */
export type ReadPart = (max: number) => Promise<{ bytes: Uint8Array; cut: boolean }>;

/**
 * Takes the next part of a file. One that is cut on the way keeps what has come of it: the sender goes on from there,
 * whatever the network is worth. Only the bytes of one part are ever in memory. False if it was cut: nobody waits for an answer.
 */
export async function receivePart(tables: FileTables, person: Person, part: Part, read: ReadPart, limits: FileLimits): Promise<boolean> {
  const { sha256, offset, size } = part;
  if (size > limits.fileBytes) throw makeSiteError('TOO_LARGE');
  await openUpload(tables, person, part, limits);
  const { bytes, cut } = await read(Math.min(filePartBytes, size - offset));
  if (bytes.length > 0 && !(await tables.addPart({ sha256, userId: person.userId }, offset, bytes))) throw makeSiteError('FILE_OFFSET');
  return !cut;
}

/** Makes ready for a file, or says why not before its bytes are read. */
async function openUpload(tables: FileTables, { userId }: Person, { sha256, offset, size }: Part, limits: FileLimits): Promise<void> {
  const key = { sha256, userId };
  const upload = await tables.openUpload(key, size);
  // Two sizes for one hash: one of them is wrong, and the hash will say which.
  if (upload?.size !== size && upload?.received === 0) await tables.resizeUpload(key, size);
  else if (upload?.size !== size) throw makeSiteError('FILE_OFFSET');
  if (upload?.received !== offset || offset >= size) throw makeSiteError('FILE_OFFSET');
  if ((await tables.countIdleBytes(userId)) + size - offset > limits.idleBytes) throw makeSiteError('FILE_QUOTA');
}
