import { oc } from '@orpc/contract';
import { z } from 'zod';
import { entity } from '../../domain/record/entity.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { role, territory } from '../../domain/record/role.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);
const handle = z.object({ id: z.string().max(60) });
/** 1 MiB of a file, base64. */
const chunk = z.string().max(1_500_000);
/** How many of each entity. */
const counts = z.record(z.string(), z.number().int());
const files = z.object({ count: z.number().int(), bytes: z.number().int() });

/**
 * What to put in: records that a person of these roles and territories may see (never more than this desk's own person
 * may), or the changes that wait here. `withHeld`: also decisions whose delay is not over; they leave for good. `withFiles`: also the
 * attached files that are here: those of the records, or those that the site has not received.
 */
export const valiseWish = z.discriminatedUnion('content', [
  z.object({ content: z.literal('records'), roles: z.array(role).min(1), territories: z.array(territory).max(120), withFiles: z.boolean().default(false) }),
  z.object({ content: z.literal('waiting'), withHeld: z.boolean(), withFiles: z.boolean().default(false) }),
]);
export type ValiseWish = z.input<typeof valiseWish>;

export const valisePreview = z.object({
  counts,
  total: z.number().int(),
  /** Decisions that stay behind unless they are asked for. */
  held: z.number().int(),
  /** Labels that such a person has and this desk cannot fill. */
  missing: z.array(z.string()),
  asOf: instant.nullable(),
  /** Attached files that would go too, if they are asked for; `absent` are not on this computer. */
  files: files.extend({ absent: z.number().int() }),
});
export type ValisePreview = z.infer<typeof valisePreview>;

export const madeValise = z.object({ id: z.string(), fileName: z.string(), size: z.number().int(), expires: instant, counts, total: z.number().int(), files });
export type MadeValise = z.infer<typeof madeValise>;

/** What a valise holds, once it was opened. `refusal`: why it will not be taken, though it is sound. */
export const valiseSummary = z.object({
  id: recordId,
  content: z.enum(['records', 'waiting']),
  by: z.string(),
  at: instant,
  expires: instant,
  asOf: instant.nullable(),
  counts,
  total: z.number().int(),
  files,
  scopes: z.array(z.string()),
  /** The site made it for this person to begin with; null otherwise. */
  firstFor: z.string().nullable(),
  /** It is of a moment that has not come yet: one of two clocks is wrong. */
  fromLater: z.boolean(),
  refusal: z.string().nullable(),
});
export type ValiseSummary = z.infer<typeof valiseSummary>;

/** What became of it. For records: `known` were here already, `foreign` are not for this person. For lines, `taken` are carried now. */
export const valiseResult = z.object({
  content: z.enum(['records', 'waiting']),
  taken: z.number().int(),
  known: z.number().int(),
  foreign: z.number().int(),
  unreadable: z.number().int(),
  /** Attached files that were kept. */
  files: z.number().int(),
  /** This desk began with it: it goes on from there. */
  first: z.boolean(),
});
export type ValiseResult = z.infer<typeof valiseResult>;

/**
 * What is carried here for one other desk. `unknown`: of what waits, that whose author the site does not know, and which is tried again.
 * `aside`: its person's access was taken away; the site keeps it for an administrator.
 */
export const carriedSum = z.object({
  device: recordId,
  by: z.string(),
  waiting: z.number().int(),
  unknown: z.number().int(),
  taken: z.number().int(),
  refused: z.number().int(),
  aside: z.number().int(),
  receivedAt: instant,
  answeredAt: instant.nullable(),
});
export type CarriedSum = z.infer<typeof carriedSum>;

/** One carried change, to be read only. What this person may not see of it is left out. */
export const carriedChange = z.object({
  n: z.number().int(),
  visible: z.boolean(),
  entity: entity.nullable(),
  id: recordId.nullable(),
  title: z.string(),
  op: z.enum(['create', 'update', 'delete']).nullable(),
  at: instant.nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type CarriedChange = z.infer<typeof carriedChange>;

export const valiseContract = {
  preview: call.input(valiseWish).output(valisePreview),
  make: call
    .input(z.object({ wish: valiseWish, days: z.number().int().min(1).max(90).default(30), passphrase: z.string().min(12).max(1000) }))
    .output(madeValise),
  /** Asks where to put a valise that was made; null where the window takes it itself, piece by piece. */
  save: call.input(handle).output(z.object({ saved: z.boolean().nullable() })),
  read: call.input(handle.extend({ at: z.number().int().min(0) })).output(z.object({ bytes: chunk, next: z.number().int().nullable() })),
  /** Forgets a valise that was made or is being read. */
  discard: call.input(handle).output(z.object({ discarded: z.boolean() })),
  /** A file is going to be sent, piece by piece. */
  begin: call.input(z.object({ size: z.number().int().min(1) })).output(handle),
  chunk: call.input(handle.extend({ bytes: chunk })).output(z.object({ received: z.number().int() })),
  /** What is written on it, without opening it. */
  look: call.input(handle).output(z.object({ id: recordId, at: instant, expires: instant })),
  /** Opens it and reads all of it. Nothing is taken yet. */
  open: call.input(handle.extend({ passphrase: z.string().max(1000) })).output(valiseSummary),
  /** Takes what was opened. `code`: a connection code, for a desk that has no site yet. */
  take: call.input(handle.extend({ code: z.string().trim().max(4000).nullable().default(null) })).output(valiseResult),
  carried: call.output(z.array(carriedSum)),
  carriedChanges: call.input(z.object({ device: recordId, after: z.number().int().default(0), limit: z.number().int().min(1).max(500).default(100) })).output(z.array(carriedChange)),
  /** Carries nothing for that desk any more. It still has its changes. */
  dropCarried: call.input(z.object({ device: recordId })).output(z.object({ dropped: z.number().int() })),
};
