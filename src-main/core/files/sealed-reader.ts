import { closeSync, openSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { openChunk, overhead, plainSize, sealedSize } from './sealed-chunks.ts';
import { readAt } from './sealed-writer.ts';

/** A copy on this computer cannot be read: a chunk of it is missing, or is not what was written. */
export class DamagedCopy extends Error {
  override name = 'DamagedCopy';
}

export type SealedReader = { read: (from: number, to: number) => Buffer; close: () => void };

/** Opens a whole file of `size` bytes to be read from any place. `read` throws DamagedCopy. */
export function openSealedReader(path: string, key: Buffer, size: number): SealedReader {
  const file = openCopy(path);
  const readChunk = (number: number): Buffer => {
    const length = Math.min(plainSize, size - number * plainSize) + overhead;
    const plain = openChunk(key, number, readAt(file, number * sealedSize, length));
    if (plain === undefined) throw new DamagedCopy(`chunk ${number}`);
    return plain;
  };
  return {
    read: (from, to) => {
      const end = Math.min(to, size);
      const chunks: Buffer[] = [];
      for (let number = Math.floor(from / plainSize); number * plainSize < end; number++) chunks.push(readChunk(number));
      const start = from % plainSize;
      return Buffer.concat(chunks).subarray(start, start + Math.max(0, end - from));
    },
    close: () => closeSync(file),
  };
}

function openCopy(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new DamagedCopy('missing', { cause: error });
    throw error;
  }
}

const portion = 1024 * 1024;

/** The SHA-256 (hex) of a whole file. Other work is done between its pieces. Throws DamagedCopy. */
export async function hashSealedFile(path: string, key: Buffer, size: number): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of readSealedFile(path, key, size)) hash.update(piece);
  return hash.digest('hex');
}

/** True if all of the copy can be read, and is what its name says. */
export const isSoundCopy = async (path: string, { sha256, key, size }: { sha256: string; key: Buffer; size: number }): Promise<boolean> =>
  (await hashSealedFile(path, key, size).catch(() => '')) === sha256;

/** The bytes of a whole file, piece after piece. Throws DamagedCopy. */
export async function* readSealedFile(path: string, key: Buffer, size: number): AsyncGenerator<Buffer> {
  const reader = openSealedReader(path, key, size);
  try {
    for (let at = 0; at < size; at += portion) {
      yield reader.read(at, at + portion);
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    reader.close();
  }
}
