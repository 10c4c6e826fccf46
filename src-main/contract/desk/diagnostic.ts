import { z } from 'zod';
import { conflictKinds } from '../../domain/record/conflict.ts';
import { entity } from '../../domain/record/entity.ts';
import { proposalStates } from '../../domain/record/proposal.ts';
import { role } from '../../domain/record/role.ts';
import { instant } from '../../domain/text.ts';
import { rejectionCodes } from '../site/mutation.ts';

const count = z.number().int().min(0);
/** The first 12 hex digits of a SHA-256: tells two things apart, and says nothing of either. */
const mark = z.string().regex(/^[0-9a-f]{12}$/).nullable();
/** A version, as programs write theirs. */
const version = z.string().max(60).regex(/^[\w.+-]*$/);

/** A failure of the exchange, and how often it came in a row. `code` is one of `syncFailureCodes`. */
export const rememberedFailure = z.strictObject({ code: z.string().max(40).regex(/^[a-z_]+$/), times: count, firstAt: instant, lastAt: instant });
export type RememberedFailure = z.infer<typeof rememberedFailure>;

/**
 * What a person may send to whoever helps them: figures, states and codes. Every part is a number, a moment, a code of
 * ours or a mark, so that no name, text, address or secret has a place in it. Strict: what is not here cannot be added.
 */
export const diagnostic = z.strictObject({
  kind: z.literal('bureau-diagnostic'),
  form: z.literal(1),
  at: instant,
  bureau: z.strictObject({
    version,
    host: z.enum(['electron', 'browser', 'cli']),
    node: version,
    electron: version.nullable(),
    sqlite: version,
    platform: version,
    arch: version,
  }),
  store: z.strictObject({
    schema: count,
    bytes: count,
    walBytes: count,
    pages: count,
    freePages: count,
    /** Rows of each table of ours. */
    tables: z.record(z.string().regex(/^[a-z_]+$/), count),
    records: z.partialRecord(entity, count),
  }),
  sync: z.strictObject({
    state: z.enum(['none', 'idle', 'syncing', 'offline', 'waiting', 'paused']),
    schema: count,
    epoch: mark,
    device: mark,
    roles: z.array(role),
    territories: count,
    scopes: count,
    downloading: z.boolean(),
    clockWrong: z.boolean(),
    lastSyncAt: instant.nullable(),
    nextAt: instant.nullable(),
    waiting: count,
    held: count,
    nextN: count,
    toReview: z.partialRecord(z.enum([...rejectionCodes, 'other']), count),
    conflicts: z.partialRecord(z.enum(conflictKinds), z.strictObject({ open: count, resolved: count })),
    proposals: z.partialRecord(z.enum(proposalStates), count),
    left: z.partialRecord(z.enum(['applied', 'unchanged', 'conflict', 'rejected']), count),
    failures: z.array(rememberedFailure),
    /** The last exchanges since Bureau was started. */
    exchanges: z.array(z.strictObject({ at: instant, ms: count, ok: z.boolean() })),
  }),
  settings: z.strictObject({ decisionDelayMinutes: count, language: z.enum(['fr', 'en']), theme: z.enum(['auto', 'light', 'dark']), letterShortcuts: z.boolean(), offline: z.boolean() }),
});
export type Diagnostic = z.infer<typeof diagnostic>;
