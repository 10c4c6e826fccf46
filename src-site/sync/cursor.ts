import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/**
 * A place in the feed (after `seq`, `entity`, `id`), or in all that a person sees, with the `seq` where its reading began: `records`, from
 * the latest change on (before `at`, `entity`, `id`), or `snapshot`, a bucket of the digest by entity and id (all of it, for a server of before).
 */
const cursor = z.object({
  kind: z.enum(['feed', 'snapshot', 'records']),
  epoch: z.string(),
  seq: z.number().int().min(0),
  at: z.number().int().min(0).optional(),
  entity: z.string(),
  id: z.string(),
  /** Under which rights it was made. */
  grants: z.string(),
});
export type Cursor = z.infer<typeof cursor>;

/** The cursor as a desk keeps it: it does not read it, and cannot make one. */
export function writeCursor(cursor: Cursor, secret: string): string {
  const body = Buffer.from(JSON.stringify([cursor.kind, cursor.epoch, cursor.seq, cursor.entity, cursor.id, cursor.grants, ...(cursor.at === undefined ? [] : [cursor.at])])).toString('base64url');
  return `${body}.${sign(body, secret)}`;
}

/** Undefined if this site did not make it. */
export function readCursor(text: string, secret: string): Cursor | undefined {
  const [body = '', signature = ''] = text.split('.', 2);
  const expected = Buffer.from(sign(body, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const [kind, epoch, seq, entity, id, grants, at] = JSON.parse(Buffer.from(body, 'base64url').toString()) as unknown[];
  return cursor.parse({ kind, epoch, seq, entity, id, grants, at });
}

const sign = (body: string, secret: string) => createHmac('sha256', secret).update(body).digest('base64url').slice(0, 32);
