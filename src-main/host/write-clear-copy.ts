import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OutgoingFile } from '../core/core-host.ts';

/** Writes a file in clear where a person chose: whole, or not at all. Readable by them alone. */
export async function writeClearCopy(path: string, file: OutgoingFile): Promise<void> {
  const beside = `${path}.part`;
  try {
    await pipeline(Readable.from(file.read()), createWriteStream(beside, { flags: 'w', mode: 0o600 }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
