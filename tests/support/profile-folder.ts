import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A profile of its own for one test, in the temporary folder. */
export const makeProfileFolder = (): string => mkdtempSync(join(tmpdir(), 'bureau-'));

export const removeProfileFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
