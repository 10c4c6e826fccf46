import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

// Copies of files are the one thing that a simulated desk keeps on a true disk. Each thread has its own place there.
const folder = join(tmpdir(), `simulator-${process.pid}-${threadId}`);

/** Where the desk of this number keeps its files; made when it has some. */
export const makeDeskFolder = (desk: number): string => {
  mkdirSync(folder, { recursive: true });
  return join(folder, String(desk));
};

/** Nothing of a world stays. */
export const removeDeskFolders = (): void => {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
};
