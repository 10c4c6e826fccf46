/** Why a store could not be opened or written. The window has a sentence and an advice for each. */
export const storeFaults = ['damaged', 'newer', 'foreign', 'read_only', 'disk_full', 'in_use', 'unreadable'] as const;
export type StoreFault = (typeof storeFaults)[number];

/** A store that refused, for a reason that a person can do something about. Nothing was written. */
export class StoreError extends Error {
  readonly code: StoreFault;
  readonly path: string;
  constructor(code: StoreFault, path: string, cause?: unknown) {
    super(`store ${code}: ${path}`, { cause });
    this.name = 'StoreError';
    this.code = code;
    this.path = path;
  }
}

const byCode: [RegExp, StoreFault][] = [
  [/^SQLITE_(BUSY|LOCKED)|^EBUSY/, 'in_use'],
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, 'disk_full'],
  [/^SQLITE_(READONLY|PERM|AUTH)|^EACCES|^EROFS|^EPERM/, 'read_only'],
  // NOTADB with a key that is known to be right means that the first page is not what was written.
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
  [/^SQLITE_(IOERR|CANTOPEN)|^EIO|^EISDIR|^ENOTDIR|^EEXIST/, 'unreadable'],
];

/** The fault that an error of SQLite or of the file system stands for; undefined if it is a bug of ours. */
export function readStoreFault(error: unknown): StoreFault | undefined {
  if (error instanceof StoreError) return error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return byCode.find(([pattern]) => pattern.test(code))?.[1];
}

/** Runs `work` on the store at `path`; what the disk or SQLite refuses is thrown as a StoreError. */
export function nameFault<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const fault = readStoreFault(error);
    throw fault === undefined || error instanceof StoreError ? error : new StoreError(fault, path, error);
  }
}
