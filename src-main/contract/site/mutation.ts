import { z } from 'zod';
import { entity } from '../../domain/record/entity.ts';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';

/** The number of a line in its outbox: consecutive for each device. As much as an integer of PostgreSQL holds. */
export const lineNumber = z.number().int().min(1).max(2_147_483_647);

/** What of a line never changes once it was sent. */
export const frozenLine = z.object({
  entity,
  id: recordId,
  op: z.enum(['put', 'delete']),
  baseVer: z.number().int().min(0),
  /** The values that the author had seen, for the fields of `set` (for a delete: for all fields). */
  base: jsonFields,
  set: jsonFields,
  at: instant,
  /**
   * The conflict or the proposal that this change settles, closed by an earlier line of the same act. Closed otherwise by someone whose
   * choice came first, the change is refused. Absent from most lines; a site that does not know it judges the line by itself.
   */
  settles: recordId.optional(),
});

/** One line of a desk's outbox, as it travels. `n` is consecutive for each device; its bytes never change once sent. */
export const mutation = frozenLine.extend({
  n: lineNumber,
  /** SHA-256 (hex) of the line without `n` and `sha`, keys sorted: the same n with another sha is a cloned device. */
  sha: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Mutation = z.infer<typeof mutation>;

/** Why a mutation was refused for good. The words are the window's. */
export const rejectionCodes = [
  'forbidden',
  'invalid_fields',
  'transition_refused',
  'unknown_record',
  'unknown_entity',
  'forked_device',
  'malformed',
] as const;

/** What became of one mutation. `hold` alone leaves the line in the outbox, to be sent again. */
export const mutationResult = z.object({
  n: lineNumber,
  status: z.enum(['applied', 'unchanged', 'conflict', 'rejected', 'hold']),
  seq: z.number().int().min(0),
  ver: z.number().int().min(0),
  code: z.enum(rejectionCodes).nullable(),
  /**
   * The conflict that says what gave way: something of this line if it is `conflict`, of someone else's if it is `applied`. Of a line that
   * is `rejected`, what it `settles`, which had been closed otherwise (a desk of before, which may carry the line, knows no code for it).
   */
  conflictId: recordId.nullable(),
  /** For `rejected`, the fields at fault. */
  fields: z.array(z.object({ field: z.string().max(100), problem: z.string().max(500) })).max(100),
});
export type MutationResult = z.infer<typeof mutationResult>;
