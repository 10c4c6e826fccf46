import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import type { z } from 'zod';
import { scryptCost, type ScryptCost } from './derive-key.ts';
import { frameText, sealFrame } from './seal-frame.ts';
import { ValiseError } from './valise-error.ts';
import { makeHeader, type ValiseHeader } from './valise-header.ts';
import { makePieceCounter } from './count-pieces.ts';
import { getItemEntity, type PackedFiles, type ValiseEnd, type valiseEnd, type ValiseHead, type ValiseItem } from './valise-lines.ts';

export type ValiseOptions = { passphrase: string; at: Date; /** Days before it expires. */ days: number; withFiles?: boolean; cost?: ScryptCost };
export type MadeValise = { header: ValiseHeader; path: string; size: number; total: number; counts: ValiseEnd['counts']; files: PackedFiles };

/**
 * Writes a valise, item by item: memory holds one frame. The file takes its name once it is whole and on the disk; one of
 * that name is not replaced. `seal` is given the digest of what came before the end. Throws ValiseError.
 */
export async function writeValise(
  path: string,
  head: ValiseHead,
  items: AsyncIterable<ValiseItem> | Iterable<ValiseItem>,
  { passphrase, at, days, withFiles = false, cost = scryptCost }: ValiseOptions,
  seal: (digest: string) => string[] | Promise<string[]> = () => [],
): Promise<MadeValise> {
  if (existsSync(path)) throw new ValiseError('exists');
  const { header, key } = await makeHeader(passphrase, at, days, withFiles ? 2 : 1, cost);
  const beside = `${path}.new`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(header)}\n`);
    const body = makeBodyWriter((frame) => writeSync(file, frame), key);
    body.add(head);
    const counts: ValiseEnd['counts'] = {};
    const pieces = makePieceCounter();
    let total = 0;
    for await (const item of items) {
      body.add(item);
      if (item.kind === 'piece') {
        pieces.add(item);
        continue;
      }
      const entity = getItemEntity(item);
      counts[entity] = (counts[entity] ?? 0) + 1;
      total++;
    }
    const files = pieces.end();
    body.end({ kind: 'end', counts, total, ...(withFiles && { files }), seals: await seal(body.digest()) });
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, path);
    return { header, path, size: statSync(path).size, total, counts, files };
  } catch (error) {
    closeQuietly(file);
    rmSync(beside, { force: true });
    throw error;
  }
}

function makeBodyWriter(write: (bytes: Buffer) => void, key: Buffer) {
  const hash = createHash('sha256');
  let lines: Buffer[] = [];
  let size = 0;
  let place = 0;
  const flush = (isLast: boolean) => {
    const frame = sealFrame(key, place++, isLast, Buffer.concat(lines));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(frame.length);
    write(Buffer.concat([length, frame]));
    lines = [];
    size = 0;
  };
  const put = (line: ValiseHead | ValiseItem | z.input<typeof valiseEnd>): Buffer => {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    if (size > 0 && size + bytes.length > frameText) flush(false);
    lines.push(bytes);
    size += bytes.length;
    return bytes;
  };
  return {
    add: (line: ValiseHead | ValiseItem): void => void hash.update(put(line)),
    digest: () => hash.copy().digest('hex'),
    end: (line: z.input<typeof valiseEnd>): void => {
      put(line);
      flush(true);
    },
  };
}

function closeQuietly(file: number): void {
  try {
    closeSync(file);
  } catch {
    // It was closed before what failed.
  }
}
