import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { makePieceCounter } from './count-pieces.ts';
import { maxFrameText, openFrame, tagBytes } from './seal-frame.ts';
import { ValiseError } from './valise-error.ts';
import { maxHeaderBytes, openHeader, readHeader, type ValiseHeader } from './valise-header.ts';
import { type FilePiece, getItemEntity, type ValiseEnd, valiseEnd, type ValiseHead, valiseHead, type ValiseItem, valiseItem } from './valise-lines.ts';

/** What a valise says of itself, once all of it was read and found whole. `digest` is that of what its seals close. */
export type ValiseContent = { header: ValiseHeader; head: ValiseHead; end: ValiseEnd; digest: string };
export type OpenedValise = ValiseContent & { path: string; key: Buffer };

/** The header of a file, before it is opened. Throws ValiseError. */
export const readValiseHeader = (path: string): ValiseHeader => withFile(path, (file) => readStart(file).header);

/**
 * Opens a valise and reads all of it: whoever gets an answer knows that each byte is as it was sealed, none is missing, and
 * every line fits. Memory holds one frame. Throws ValiseError, and then nothing of it is to be believed.
 */
export async function openValise(path: string, passphrase: string): Promise<OpenedValise> {
  const header = readValiseHeader(path);
  const key = await openHeader(header, passphrase);
  return { ...(await checkValise(path, header, key)), path, key };
}

/** The same, by the key of the body. */
export async function checkValise(path: string, header: ValiseHeader, key: Buffer): Promise<ValiseContent> {
  const hash = createHash('sha256');
  const counts: ValiseEnd['counts'] = {};
  let head: ValiseHead | undefined;
  let end: ValiseEnd | undefined;
  const pieces = makePieceCounter();
  let total = 0;
  for await (const lines of readFrames(path, key)) {
    for (const line of lines) {
      if (end) throw new ValiseError('altered');
      const value = parseJson(line);
      if (isOfKind(value, 'end')) {
        end = readAs(valiseEnd, value);
        continue;
      }
      hash.update(line).update('\n');
      if (!head) {
        head = readAs(valiseHead, value);
        continue;
      }
      const item = readItem(value, header, head);
      if (item.kind === 'piece') {
        pieces.add(item);
        continue;
      }
      const name = readEntity(item);
      counts[name] = (counts[name] ?? 0) + 1;
      total++;
    }
  }
  const files = pieces.end();
  const isCounted = end?.total === total && end.files.count === files.count && end.files.bytes === files.bytes;
  const isWhole = head && isCounted && Object.entries(counts).every(([name, count]) => end?.counts[name] === count);
  if (!head || !end || !isWhole) throw new ValiseError('altered');
  return { header, head, end, digest: hash.digest('hex') };
}

/** The items of a valise that was opened, frame by frame. A frame that is no longer as it was read stops it. */
export async function* readItems({ path, key, header, head }: OpenedValise): AsyncGenerator<ValiseItem[]> {
  for await (const lines of readFrames(path, key)) {
    const values = lines.map(parseJson);
    yield values.filter((value) => !isOfKind(value, 'head') && !isOfKind(value, 'end')).map((value) => readItem(value, header, head));
  }
}

async function* readFrames(path: string, key: Buffer): AsyncGenerator<string[]> {
  const file = openFile(path);
  try {
    let { start: at } = readStart(file);
    const { size } = fstatSync(file);
    const length = Buffer.alloc(4);
    for (let place = 0; ; place++) {
      if (at + 4 > size || readSync(file, length, 0, 4, at) < 4) throw new ValiseError('cut');
      const bytes = length.readUInt32BE();
      if (bytes < tagBytes || bytes > maxFrameText) throw new ValiseError('altered');
      if (at + 4 + bytes > size) throw new ValiseError('cut');
      const frame = Buffer.alloc(bytes);
      readSync(file, frame, 0, bytes, at + 4);
      at += 4 + bytes;
      const isLast = at === size;
      const text = openFrame(key, place, isLast, frame);
      // Cut exactly between two frames: the one that is now the last was not sealed as such.
      if (!text) throw new ValiseError(isLast && openFrame(key, place, false, frame) ? 'cut' : 'altered');
      const lines = text.toString('utf8').split('\n');
      if (lines.pop() !== '') throw new ValiseError('altered');
      yield lines;
      if (isLast) return;
      // Whoever shares this thread is answered between two frames.
      await nextTurn();
    }
  } finally {
    closeSync(file);
  }
}

function readStart(file: number): { header: ValiseHeader; start: number } {
  const buffer = Buffer.alloc(maxHeaderBytes);
  const bytes = buffer.subarray(0, readSync(file, buffer, 0, maxHeaderBytes, 0));
  const end = bytes.indexOf(10);
  return { header: readHeader(end === -1 ? undefined : bytes.toString('utf8', 0, end)), start: end + 1 };
}

function readItem(value: unknown, { version }: ValiseHeader, head: ValiseHead): ValiseItem {
  const item = readAs(valiseItem, value);
  if (item.kind === 'piece' ? version < 2 : (item.kind === 'line') !== (head.content === 'waiting')) throw new ValiseError('altered');
  return item;
}

/** A later Bureau would have said so in the header: whoever sealed what does not fit did not follow the format. */
function readAs<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ValiseError('altered', parsed.error);
  return parsed.data;
}

function readEntity(item: Exclude<ValiseItem, FilePiece>): string {
  try {
    return getItemEntity(item);
  } catch (error) {
    throw new ValiseError('altered', error);
  }
}

const isOfKind = (value: unknown, kind: string): boolean => typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new ValiseError('altered', error);
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new ValiseError('unreadable', error);
  }
}

function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openFile(path);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
