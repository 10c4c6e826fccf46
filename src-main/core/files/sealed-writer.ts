import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { openChunk, overhead, plainSize, sealChunk, sealedSize } from './sealed-chunks.ts';

/** Writes a file closed, chunk after chunk. Nothing of it is ever on the disk in clear. */
export type SealedWriter = {
  /** Bytes of the file that are there. */
  received: () => number;
  push: (bytes: Uint8Array) => void;
  /** Brings all that was pushed to the disk. */
  flush: () => void;
  close: () => void;
};

/** Opens the file at `path`, made if need be, after the last of its chunks that is whole and its own: what a cut left goes on. */
export function openSealedWriter(path: string, key: Buffer): SealedWriter {
  const file = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600);
  let { number, pending } = findEnd(file, key);
  ftruncateSync(file, number * sealedSize);
  const write = (bytes: Buffer) => {
    const sealed = sealChunk(key, number, bytes);
    for (let done = 0; done < sealed.length;) done += writeSync(file, sealed, done, sealed.length - done, number * sealedSize + done);
  };
  return {
    received: () => number * plainSize + pending.length,
    push: (bytes) => {
      pending = Buffer.concat([pending, bytes]);
      while (pending.length >= plainSize) {
        write(pending.subarray(0, plainSize));
        number++;
        pending = pending.subarray(plainSize);
      }
    },
    flush: () => {
      if (pending.length > 0) write(pending);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

/** Where a file that was cut goes on: after its whole chunks, with what is readable of the next one. */
function findEnd(file: number, key: Buffer): { number: number; pending: Buffer } {
  const { size } = fstatSync(file);
  const whole = Math.floor(size / sealedSize);
  const tail = size % sealedSize > overhead ? openChunk(key, whole, readAt(file, whole * sealedSize, size % sealedSize)) : undefined;
  if (tail !== undefined) return { number: whole, pending: tail };
  // A power cut may leave the last chunks as they never were.
  let number = whole;
  while (number > 0 && openChunk(key, number - 1, readAt(file, (number - 1) * sealedSize, sealedSize)) === undefined) number--;
  return { number, pending: Buffer.alloc(0) };
}

export function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
