import { oc } from '@orpc/contract';
import { z } from 'zod';
import { conflictFields } from '../../domain/record/conflict.ts';
import { entity } from '../../domain/record/entity.ts';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';
import { diagnostic } from './diagnostic.ts';
import { deskErrors } from './problem.ts';
import { syncFailureCodes } from './site-problem.ts';

const call = oc.errors(deskErrors);

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
  /** With `reset_needs_person`: of the site's records that are here, how many the site no longer has. */
  reset: z.object({ held: z.number().int(), gone: z.number().int() }).nullable(),
  /** Files that wait to be sent or fetched, and the one that is under way (bytes). */
  files: z.object({
    toSend: z.number().int(),
    toFetch: z.number().int(),
    moving: z.object({ way: z.enum(['sending', 'coming']), done: z.number().int(), size: z.number().int() }).nullable(),
    failure: z.object({ code: z.enum(syncFailureCodes), detail: z.string() }).nullable(),
  }),
  /** Items that the site sent in the last week and that were left out: they do not fit, or are out of this person's sight. */
  refused: z.object({ at: instant, malformed: z.number().int(), outOfSight: z.number().int() }).nullable(),
  /** Records that the site has in a form that this version cannot hold; of these, `shown` are still on the screens as they were before. */
  unread: z.object({ total: z.number().int(), shown: z.number().int() }),
  /** Parts of the house that differ from the site however often they are repaired. */
  stubborn: z.object({ at: instant, buckets: z.number().int() }).nullable(),
});
export type SyncStatus = z.infer<typeof syncStatus>;

/** Where a list goes on: after the place of the last entry, `limit` entries at most. */
export const page = z.object({ after: z.number().int().nullable().default(null), limit: z.number().int().min(1).max(500).default(100) });

/** One line of the outbox or of "À revoir", as a person reads it. */
export const outboxEntry = z.object({
  line: z.number().int(),
  entity,
  id: recordId,
  title: z.string(),
  fields: z.array(z.string()),
  at: instant,
  /**
   * `held` until `leavesAt`; `waiting` for the network; `sent` without an answer yet; `lacking` a file that is not on this desk, so that
   * only someone else could bring it to the site; `rejected` is to be reviewed.
   */
  state: z.enum(['held', 'waiting', 'sent', 'lacking', 'rejected']),
  leavesAt: instant.nullable(),
  code: z.string().nullable(),
  problems: z.array(z.object({ field: z.string(), problem: z.string() })),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

/** A line of "À revoir", with what it would write, and what its author had seen there. */
export const reviewEntry = outboxEntry.extend({ set: jsonFields, base: jsonFields });
export type ReviewEntry = z.infer<typeof reviewEntry>;

/** A line that left, with what the site made of it. `place` decreases: the latest is first. */
export const departure = z.object({
  place: z.number().int(),
  entity,
  id: recordId,
  /** Empty if the record is not on this desk. */
  title: z.string(),
  deleted: z.boolean(),
  fields: z.array(z.string()),
  at: instant,
  leftAt: instant,
  result: z.enum(['applied', 'unchanged', 'conflict', 'rejected']),
});
export type Departure = z.infer<typeof departure>;

/** What came for one record within one day of this machine, by whom. */
export const arrival = z.object({
  place: z.number().int(),
  entity,
  id: recordId,
  title: z.string(),
  what: z.enum(['created', 'changed', 'deleted']),
  by: z.array(z.string()),
  fields: z.array(z.string()),
  lastAt: instant,
});
export type Arrival = z.infer<typeof arrival>;

export const conflictLine = conflictFields.omit({ clashes: true }).extend({ id: recordId, place: z.number().int(), fields: z.array(z.string()) });
export type ConflictLine = z.infer<typeof conflictLine>;

export const conflictDetail = conflictFields.extend({
  id: recordId,
  /** This person may write the record, so may settle it. */
  maySettle: z.boolean(),
  /** What the record holds now, for the fields on which they differ, or all of them where it may be deleted; null if it is not on this desk. */
  current: jsonFields.nullable(),
  /**
   * The fields that no longer hold `theirs`, and `*` for the record as a whole (it was deleted, or brought back, or what would be deleted
   * has changed): who wrote that last and when, null where this desk does not know.
   */
  changed: z.record(z.string(), z.object({ by: z.string(), at: instant }).nullable()),
});
export type ConflictDetail = z.infer<typeof conflictDetail>;

export const syncContract = {
  status: call.output(syncStatus),
  /** `code` is an address and a token in one (`rsb1.…`), as `npm run site -- user add` prints it. */
  connect: call.input(z.object({ code: z.string().trim().min(1).max(4000) })).output(syncStatus),
  disconnect: call.output(syncStatus),
  now: call.output(syncStatus),
  /** The oldest first; goes on after `line`. */
  outbox: call.input(page).output(z.array(outboxEntry)),
  /** The latest first. */
  departures: call.input(page).output(z.array(departure)),
  /** The latest first; a page may hold fewer than it was asked for. */
  arrivals: call.input(page).output(z.object({ items: z.array(arrival), next: z.number().int().nullable() })),
  /** What may be sent to whoever helps: no name, text, address or secret. */
  diagnostic: call.output(diagnostic),
  /** Asks where to keep it, where the host can: its path, null if the person changed their mind. */
  saveDiagnostic: call.output(z.object({ path: z.string().nullable() })),
  /** How long the lists are. */
  counts: call.output(z.object({ left: z.number().int(), came: z.number().int(), settled: z.number().int() })),
  /**
   * After `reset_needs_person`. `take`: what the site no longer has goes, what waits to leave stays, the exchange goes on.
   * Otherwise all stays as it is, and nothing is exchanged until `now` is asked for: the site is then read again.
   */
  answerReset: call.input(z.object({ take: z.boolean() })).output(syncStatus),
  /** Held decisions leave at once. */
  sendHeld: call.output(syncStatus),
  /** The oldest first; goes on after `line`. */
  review: call.input(page.optional()).output(z.array(reviewEntry)),
  /** The line leaves without the files that it lacks; what it said of them goes to "À revoir". */
  leaveWithoutFiles: call.input(z.object({ line: z.number().int() })).output(z.object({ files: z.number().int() })),
  /** What was refused is written once more on the record as it stands, and leaves again. */
  resend: call.input(z.object({ line: z.number().int() })).output(z.object({ batch: z.string() })),
  dismissReview: call.input(z.object({ line: z.number().int() })).output(z.object({ dismissed: z.boolean() })),
  /** The open ones, the oldest first, a thousand at most. */
  conflicts: call.output(z.array(conflictFields.extend({ id: recordId }))),
  /** Open: the oldest first. Resolved: the latest first. */
  conflictLines: call.input(page.extend({ state: z.enum(['open', 'resolved']) })).output(z.array(conflictLine)),
  conflict: call.input(z.object({ id: recordId })).output(conflictDetail),
  /**
   * `theirs` keeps what the record holds. `seen` is the `current` against which `mine` was chosen: CHANGED_MEANWHILE if the record does not
   * hold it any more, and nothing is written.
   */
  resolveConflict: call
    .input(z.object({ id: recordId, choices: z.record(z.string(), z.enum(['mine', 'theirs'])), seen: jsonFields.nullable() }))
    .output(z.object({ resolved: z.literal(true), /** Undoes it. */ batch: z.string() })),
};
