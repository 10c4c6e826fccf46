import { z } from 'zod';
import { manyJsonFields } from '../../domain/record/json-fields.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { envelope } from './envelope.ts';

/** A record as it stands on the site. `by` and `at` are its last author's. Entities and fields unknown here are kept. */
export const recordLine = z.object({
  kind: z.literal('put'),
  entity: z.string().min(1).max(60),
  id: recordId,
  ver: z.number().int().min(1),
  seq: z.number().int().min(1),
  scopes: z.array(z.string().max(120)).max(100),
  by: z.string().max(200),
  at: instant,
  /** The last author of each field ('*': of the others), where several people wrote the record. */
  authors: z.record(z.string().max(100), z.object({ by: z.string().max(200), at: instant })).optional(),
  fields: manyJsonFields,
});
export type RecordLine = z.infer<typeof recordLine>;

/** A record that was deleted. */
export const deletedLine = z.object({
  kind: z.literal('del'),
  entity: z.string().min(1).max(60),
  id: recordId,
  ver: z.number().int().min(1),
  seq: z.number().int().min(1),
  by: z.string().max(200),
  at: instant,
});

/** A record that left `scope`: who holds it by that label alone must forget it. */
const exitLine = z.object({
  kind: z.literal('exit'),
  entity: z.string().min(1).max(60),
  id: recordId,
  seq: z.number().int().min(1),
  scope: z.string().max(120),
});

/** First line of a page. `next` is opaque: the desk keeps it and gives it back. */
export const pageHead = envelope.extend({
  kind: z.literal('page'),
  next: z.string().max(2000).nullable(),
  more: z.boolean(),
  /** The cursor of the feed as the snapshot began (on a snapshot's pages), or as this page ends. */
  head: z.string().max(2000),
  /** The `seq` up to which whoever reads on from `head` has seen all. */
  headSeq: z.number().int().min(0),
});
export type PageHead = z.infer<typeof pageHead>;

/** Last line of a page: a page without it was cut on the way and is asked again. */
export const pageEnd = z.object({ kind: z.literal('end'), count: z.number().int().min(0) });

export const feedItem = z.discriminatedUnion('kind', [recordLine, deletedLine, exitLine]);
export type FeedItem = z.infer<typeof feedItem>;

/** A page of the snapshot or of the feed is JSON lines: a head, items, an end. */
export const pageMediaType = 'application/jsonl';

