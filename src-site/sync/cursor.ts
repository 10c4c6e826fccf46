import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** A place in the feed (after `seq`, `entity`, `id`), or in a snapshot, which also keeps the place where it began. */
const cursor = z.object({
  kind: z.enum(['feed', 'snapshot']),
  epoch: z.string(),
  seq: z.number().int().min(0),
  entity: z.string(),
  id: z.string(),
  /** Under which rights it was made. */
  grants: z.string(),
});
export type Cursor = z.infer<typeof cursor>;

/** The cursor as a desk keeps it: it does not read it, and cannot make one. */
export function writeCursor(cursor: Cursor, secret: string): string {
  const body = Buffer.from(JSON.stringify([cursor.kind, cursor.epoch, cursor.seq, cursor.entity, cursor.id, cursor.grants])).toString('base64url');
  return `${body}.${sign(body, secret)}`;
}

/** Undefined if this site did not make it. */
export function readCursor(text: string, secret: string): Cursor | undefined {
  const [body = '', signature = ''] = text.split('.', 2);
  const expected = Buffer.from(sign(body, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [kind, epoch, seq, entity, id, grants] = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[];
  return cursor.parse({ kind, epoch, seq, entity, id, grants });
}

const sign = (body: string, secret: string) => createHmac('sha256', secret).update(body).digest('base64url').slice(0, 32);
