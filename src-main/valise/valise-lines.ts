import { z } from 'zod';
import { deletedLine, recordLine } from '../contract/site/feed-line.ts';
import { lineNumber } from '../contract/site/mutation.ts';
import { recordId } from '../domain/record/record-id.ts';
import { role, territory } from '../domain/record/role.ts';
import { instant } from '../domain/text.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const common = {
  kind: z.literal('head'),
  /** The person who made it, by the name that others know. */
  by: z.string().max(200),
  /** Address of the site; null where the site's own command did not say it. */
  site: z.string().max(2000).nullable(),
  epoch: z.string().min(1).max(64),
  /** Until when what it holds was known: the last exchange of its maker with the site. */
  asOf: instant.nullable(),
};

/** For whom the site itself made it: what a new desk begins with, as hello and the snapshot would have told it. */
const firstDownload = z.object({
  userName: z.string().max(200),
  roles: z.array(role),
  territories: z.array(territory),
  scopes: z.array(z.string().max(120)),
  grantsHash: z.string().max(64),
  cursor: z.string().min(1).max(2000),
});
export type FirstDownload = z.infer<typeof firstDownload>;

const recordsHead = z.object({
  ...common,
  content: z.literal('records'),
  /** What a record bears one of, to be in it. */
  scopes: z.array(z.string().max(120)).max(500),
  first: firstDownload.nullable(),
});
const waitingHead = z.object({
  ...common,
  content: z.literal('waiting'),
  /** The device that numbered the lines, and who it is for the site (`carried-mac.ts`). */
  device: recordId,
  author: hex32,
});

/** First line of a body: what it holds, from whom, how fresh. */
export const valiseHead = z.discriminatedUnion('content', [recordsHead, waitingHead]);
export type ValiseHead = z.infer<typeof valiseHead>;
export type RecordsHead = z.infer<typeof recordsHead>;
export type WaitingHead = z.infer<typeof waitingHead>;

/** A record as the site had it: the line of the feed. A deletion also says what labels the record bore. */
export const stateLine = z.discriminatedUnion('kind', [recordLine, deletedLine.extend({ scopes: z.array(z.string().max(120)).max(100) })]);
export type StateLine = z.infer<typeof stateLine>;

/** A line of an outbox, with its last bytes, closed by its author's key. `title` is read by a Bureau of before alone. */
export const carriedLine = z.object({
  kind: z.literal('line'),
  n: lineNumber,
  sha: hex32,
  frozen: z.string().min(2).max(4 * 1024 * 1024),
  mac: hex32,
  title: z.string().max(300),
});
export type CarriedLine = z.infer<typeof carriedLine>;

/** Bytes of a piece of a file: in base64 it fills a frame. */
export const pieceBytes = 256 * 1024;

/** Bytes of a file that lines or records before it name, from `at` on, in base64. The pieces of a file follow each other. */
export const filePiece = z.object({
  kind: z.literal('piece'),
  sha256: hex32,
  /** Of the whole file. */
  size: z.number().int().min(1).max(1024 ** 3),
  at: z.number().int().min(0),
  bytes: z.base64().min(4).max((pieceBytes * 4) / 3 + 4),
});
export type FilePiece = z.infer<typeof filePiece>;

export const valiseItem = z.discriminatedUnion('kind', [recordLine, stateLine.options[1], carriedLine, filePiece]);
export type ValiseItem = z.infer<typeof valiseItem>;

const frozenStart = z.looseObject({ entity: z.string().min(1).max(60) });

/** The kind of record that an item is about. Throws if a line's bytes are not those of a line. */
export const getItemEntity = (item: StateLine | CarriedLine): string =>
  item.kind === 'line' ? frozenStart.parse(JSON.parse(item.frozen)).entity : item.entity;

/** Last line. `seals`: of a first download, one for each token of its person, so that nobody but the site makes one. */
export const valiseEnd = z.object({
  kind: z.literal('end'),
  /** How many of each entity. */
  counts: z.record(z.string().min(1).max(60), z.number().int().min(0)),
  total: z.number().int().min(0),
  files: z.object({ count: z.number().int().min(0), bytes: z.number().int().min(0) }).default({ count: 0, bytes: 0 }),
  seals: z.array(hex32).max(1000),
});
export type PackedFiles = ValiseEnd['files'];
export type ValiseEnd = z.infer<typeof valiseEnd>;
