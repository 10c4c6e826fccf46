import { join } from 'node:path';

/** The store of the profile in this folder. */
export const getStorePath = (folder: string): string => join(folder, 'bureau.db');
