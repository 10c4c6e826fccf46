import { oc } from '@orpc/contract';
import { z } from 'zod';
import { conflictFields } from '../../domain/record/conflict.ts';
import { entity } from '../../domain/record/entity.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** Why the last exchange with the site failed. The window has a sentence and an advice for each. */
export const syncFailureCodes = [
  'unreachable',
  'not_the_site',
  'unauthorized',
  'forbidden',
  'upgrade_needed',
  'site_older',
  'server_error',
  'too_many_requests',
  'store',
  'reset_needs_person',
] as const;

export const syncStatus = z.object({
  /** `none`: no site. `idle`, `syncing`. `offline`: the person chose it. `waiting`: will try again at `nextAt`. */
  state: z.enum(['none', 'idle', 'syncing', 'offline', 'waiting', 'paused']),
  site: z.string().nullable(),
  /** Lines not yet acknowledged; of these, `held` wait for their delay. */
  waiting: z.number().int(),
  held: z.number().int(),
  /** When the first held line leaves. */
  nextHeldAt: instant.nullable(),
  toReview: z.number().int(),
  conflicts: z.number().int(),
  lastSyncAt: instant.nullable(),
  nextAt: instant.nullable(),
  failure: z.object({ code: z.enum(syncFailureCodes), detail: z.string(), at: instant }).nullable(),
  /** The clock of this machine is far from the site's. Nothing depends on it but the hours that people read. */
  clockWrong: z.boolean(),
  /** First download: rows received so far. */
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }).nullable(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

/** One line of the outbox or of "À revoir", as a person reads it. */
export const outboxEntry = z.object({
  line: z.number().int(),
  entity,
  id: recordId,
  title: z.string(),
  fields: z.array(z.string()),
  at: instant,
  /** `held` until `leavesAt`; `waiting` for the network; `sent` without an answer yet; `rejected` is to be reviewed. */
  state: z.enum(['held', 'waiting', 'sent', 'rejected']),
  leavesAt: instant.nullable(),
  code: z.string().nullable(),
  problems: z.array(z.object({ field: z.string(), problem: z.string() })),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

export const syncContract = {
  status: call.output(syncStatus),
  /** `code` is an address and a token in one (`rsb1.…`), as `npm run site -- user add` prints it. */
  connect: call.input(z.object({ code: z.string().trim().min(1).max(4000) })).output(syncStatus),
  disconnect: call.output(syncStatus),
  now: call.output(syncStatus),
  outbox: call.input(z.object({ limit: z.number().int().min(1).max(1000).default(200) })).output(z.array(outboxEntry)),
  /** Held decisions leave at once. */
  sendHeld: call.output(syncStatus),
  review: call.output(z.array(outboxEntry)),
  dismissReview: call.input(z.object({ line: z.number().int() })).output(z.object({ dismissed: z.boolean() })),
  conflicts: call.output(z.array(conflictFields.extend({ id: recordId }))),
  resolveConflict: call
    .input(z.object({ id: recordId, choices: z.record(z.string(), z.enum(['mine', 'theirs'])) }))
    .output(z.object({ resolved: z.literal(true) })),
};
