import { z } from 'zod';
import type { FileLimits } from '../../contract/desk/files.ts';
import type { Hello } from '../../contract/site/sync-calls.ts';
import { maxFilesOfRecord } from '../../domain/file/attached-file.ts';
import { fileTypes } from '../../domain/file/file-types.ts';
import type { Store } from '../store/store.ts';

const saved = z.object({ fileBytes: z.number(), fileTypes: z.array(z.string()) });
const name = 'files.limits';

/** What the site said that it takes when this desk last presented itself. */
export function readFileLimits(store: Store): FileLimits {
  const known = store.readSetting(name, saved) ?? { fileBytes: 50 * 1024 * 1024, fileTypes: Object.keys(fileTypes) };
  return { ...known, perRecord: maxFilesOfRecord };
}

/** Keeps what the site says; not a site that does not know of files yet: what is added waits for one that does. */
export function saveFileLimits(store: Store, { fileBytes, fileTypes }: Hello['limits']): void {
  const known = readFileLimits(store);
  const isNew = fileBytes !== known.fileBytes || fileTypes.join() !== known.fileTypes.join();
  if (fileTypes.length > 0 && isNew) store.saveSetting(name, { fileBytes, fileTypes });
}
