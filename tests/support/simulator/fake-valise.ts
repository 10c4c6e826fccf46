import { createHash } from 'node:crypto';
import { v4 as makeId } from './fixed-ids.ts';
import type { OpenedValise } from '../../../src-main/valise/read-valise.ts';
import { ValiseError } from '../../../src-main/valise/valise-error.ts';
import { valiseHead, type ValiseHead, valiseItem, type ValiseItem } from '../../../src-main/valise/valise-lines.ts';
import type { MadeValise, ValiseOptions } from '../../../src-main/valise/write-valise.ts';

// What `write-valise.ts` and `read-valise.ts` are in a simulator's thread: the same lines, in memory, without what seals
// them. That leaves keys to chance, takes most of a second, and is tried byte by byte by tests of its own.

type Packed = { header: MadeValise['header']; head: string; items: string[]; isAltered?: true };
const packed = new Map<string, Packed>();

const none = { count: 0, bytes: 0 };
/** Frames are short: what is taken may be cut between two of them. */
const frameItems = 3;

export async function writeValise(path: string, head: ValiseHead, items: AsyncIterable<ValiseItem> | Iterable<ValiseItem>, { at, days }: ValiseOptions): Promise<MadeValise> {
  const lines: string[] = [];
  for await (const item of items) lines.push(JSON.stringify(item));
  const expires = new Date(at.getTime() + days * 86_400_000).toISOString();
  const header = { id: makeId(), at: at.toISOString(), expires } as MadeValise['header'];
  packed.set(path, { header, head: JSON.stringify(head), items: lines });
  return { header, path, size: lines.length, total: lines.length, counts: {}, files: none };
}

export async function openValise(path: string): Promise<OpenedValise> {
  const found = packed.get(path);
  if (!found) throw new ValiseError('unreadable');
  const head = valiseHead.parse(JSON.parse(found.head));
  return { header: found.header, head, end: { kind: 'end', counts: {}, total: found.items.length, files: none, seals: [] }, digest: '', path, key: Buffer.alloc(0) };
}

export async function* readItems({ path }: Pick<OpenedValise, 'path'>): AsyncGenerator<ValiseItem[]> {
  const { items = [] } = packed.get(path) ?? {};
  for (let at = 0; at < items.length; at += frameItems) yield items.slice(at, at + frameItems).map((line) => valiseItem.parse(JSON.parse(line)));
}

/**
 * Makes a liar of its carrier: a record is of a far future and says something else, lines have exchanged their numbers, or the
 * only one says something else.
 */
export function alterValise(path: string): void {
  const found = packed.get(path);
  if (!found) return;
  const items = found.items.map((line) => valiseItem.parse(JSON.parse(line)));
  const [first, second] = items;
  if (first?.kind === 'put') Object.assign(first, { ver: first.ver + 900, seq: first.seq + 900_000, fields: { ...first.fields, ...('title' in first.fields ? { title: 'mensonge' } : { name: 'mensonge' }) } });
  else if (first?.kind === 'line' && second?.kind === 'line') [first.n, second.n] = [second.n, first.n];
  else if (first?.kind === 'line') {
    first.frozen = first.frozen.replace(/"mot\d+"/, '"mensonge"');
    first.sha = createHash('sha256').update(first.frozen).digest('hex');
  }
  packed.set(path, { ...found, items: items.map((item) => JSON.stringify(item)), isAltered: true });
}

export const isAltered = (path: string): boolean => packed.get(path)?.isAltered === true;

/** Another world begins. */
export const forgetValises = (): void => packed.clear();
