import { createHash } from 'node:crypto';
import { recogniseType } from '../../src-main/domain/file/recognise-type.ts';
import type { Person } from '../devices/find-person.ts';
import { makeSiteError } from '../http/site-error.ts';
import type { FileLimits } from './file-limits.ts';
import type { FileTables, UploadKey } from './file-tables.ts';

/**
 * Makes a file of what was sent, if it is what its name says and of a type that the site takes. From then on its sender
 * may name it in records. What is not, is forgotten. Sent twice, it is kept once.
 */
export async function completeFile(tables: FileTables, { userId }: Person, sha256: string, limits: Pick<FileLimits, 'fileTypes'>): Promise<void> {
  const key = { sha256, userId };
  const upload = await tables.findUpload(key);
  if (upload === undefined || upload.received !== upload.size) throw makeSiteError('FILE_OFFSET');
  const { size } = upload;
  if ((await hashUpload(tables, key, size)) !== sha256) {
    await tables.forgetUpload(key);
    throw makeSiteError('FILE_ALTERED');
  }
  const type = await recogniseType(size, (from, to) => tables.readUpload(key, from, to));
  if (type === undefined || !limits.fileTypes.includes(type)) {
    await tables.forgetUpload(key);
    throw makeSiteError('FILE_TYPE');
  }
  await tables.keepUpload(key, { size, type });
}

const portion = 1024 * 1024;

async function hashUpload(tables: FileTables, key: UploadKey, size: number): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < size;) {
    const bytes = await tables.readUpload(key, at, at + portion);
    if (bytes.length === 0) break;
    hash.update(bytes);
    at += bytes.length;
  }
  return hash.digest('hex');
}
