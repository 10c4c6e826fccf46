import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSize, sealedSize } from '../../../src-main/core/files/sealed-chunks.ts';
import { hashSealedFile, openSealedReader } from '../../../src-main/core/files/sealed-reader.ts';
import { openSealedWriter } from '../../../src-main/core/files/sealed-writer.ts';
import { hashOf } from '../../support/make-files.ts';
import { makeFolder } from '../../support/make-store.ts';

const key = randomBytes(32);
const writeAll = (path: string, bytes: Buffer, by = key) => {
  const writer = openSealedWriter(path, by);
  writer.push(bytes);
  writer.flush();
  writer.close();
};

describe('a file on the disk', () => {
  it('shows nothing of what it holds, and is read from any place', () => {
    const path = join(makeFolder(), 'f');
    const bytes = Buffer.concat([Buffer.from('CANARI-'.repeat(3000)), randomBytes(50_000)]);
    writeAll(path, bytes);
    expect(readFileSync(path).includes('CANARI')).toBe(false);
    const reader = openSealedReader(path, key, bytes.length);
    for (const [from, to] of [[0, 5], [plainSize - 3, plainSize + 3], [0, bytes.length], [bytes.length - 1, bytes.length + 50]] as const)
      expect(reader.read(from, to).equals(bytes.subarray(from, to))).toBe(true);
    reader.close();
  });

  it('cut at any byte, goes on from what is left of it and ends as it should', async () => {
    const path = join(makeFolder(), 'f');
    const bytes = randomBytes(3 * plainSize + 1234);
    writeAll(path, bytes);
    const size = statSync(path).size;
    await fc.assert(
      fc.asyncProperty(fc.nat(size), async (at) => {
        truncateSync(path, at);
        const writer = openSealedWriter(path, key);
        const received = writer.received();
        expect(received).toBeGreaterThan(Math.min(bytes.length, (at / sealedSize) * plainSize) - plainSize);
        expect(received).toBeLessThanOrEqual(bytes.length);
        writer.push(bytes.subarray(received));
        writer.flush();
        writer.close();
        expect(await hashSealedFile(path, key, bytes.length)).toBe(hashOf(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('whose end a power cut has spoilt goes on from before the spoilt part', async () => {
    const path = join(makeFolder(), 'f');
    const bytes = randomBytes(4 * plainSize);
    writeAll(path, bytes);
    const disk = readFileSync(path);
    disk.fill(0, 2 * sealedSize + 100);
    writeFileSync(path, disk);
    const writer = openSealedWriter(path, key);
    expect(writer.received()).toBe(2 * plainSize);
    writer.push(bytes.subarray(2 * plainSize));
    writer.flush();
    writer.close();
    expect(await hashSealedFile(path, key, bytes.length)).toBe(hashOf(bytes));
  });

  it('is not read if a byte of it changed, if its pieces changed places, or with another key', async () => {
    const path = join(makeFolder(), 'f');
    const bytes = randomBytes(2 * plainSize);
    writeAll(path, bytes);
    const disk = readFileSync(path);
    const swapped = Buffer.concat([disk.subarray(sealedSize), disk.subarray(0, sealedSize)]);
    const altered = Buffer.from(disk);
    altered[sealedSize + 40] = altered[sealedSize + 40]! ^ 1;
    for (const content of [swapped, altered, disk.subarray(0, -1)]) {
      writeFileSync(path, content);
      await expect(hashSealedFile(path, key, bytes.length)).rejects.toThrow();
    }
    writeFileSync(path, disk);
    await expect(hashSealedFile(path, randomBytes(32), bytes.length)).rejects.toThrow();
  });
});
