import { join } from 'node:path';

/** The store of the profile in this folder. */
export const getStorePath = (folder: string): string => join(folder, 'bureau.db');

/** The store at this path, and what SQLite may keep beside it: the log, its index, the journal. */
export const listStoreFiles = (path: string): string[] => ['', '-wal', '-shm', '-journal'].map((end) => path + end);
