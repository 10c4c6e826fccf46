import { defaultFileLimits, type FileLimits } from '../files/file-limits.ts';
import { AdminRefusal } from './ask-site.ts';
import { readRate } from './read-rate.ts';

/** Which files this site takes, as the environment says: of the server, and of a command that puts files in its database. */
export function readFileLimits(): FileLimits {
  const fileTypes = process.env['FILE_TYPES']?.split(',').map((type) => type.trim());
  const unknown = fileTypes?.filter((type) => !defaultFileLimits.fileTypes.includes(type)) ?? [];
  if (unknown.length > 0) throw new AdminRefusal(`FILE_TYPES: ${unknown.join(', ')} cannot be recognised. Possible: ${defaultFileLimits.fileTypes.join(', ')}`);
  const { fileBytes, idleBytes } = defaultFileLimits;
  return { fileBytes: readRate('FILE_BYTES', fileBytes), idleBytes: readRate('FILE_IDLE_BYTES', idleBytes), fileTypes: fileTypes ?? defaultFileLimits.fileTypes };
}
