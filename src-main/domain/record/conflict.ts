import { z } from 'zod';
import { instant } from '../text.ts';
import { ownEntity } from './follower.ts';
import { recordId } from './record-id.ts';

/** One field on which two people differ: what both started from, what stands, what gave way. */
export const fieldClash = z.object({
  field: z.string().max(100),
  base: z.json(),
  theirs: z.json(),
  mine: z.json(),
});
export type FieldClash = z.infer<typeof fieldClash>;

export const conflictKinds = ['edit', 'decision', 'delete_vs_edit', 'edited_after_delete'] as const;

/**
 * A clash that a person must settle. `theirs` is what stands on the site meanwhile, `mine` what gave way (see
 * `clash-rules.ts`); both are kept. A conflict is itself a record, so that it shows and closes on every desk.
 */
export const conflictFields = z.object({
  kind: z.enum(conflictKinds),
  entity: ownEntity,
  recordId,
  recordTitle: z.string().max(300),
  clashes: z.array(fieldClash).max(200),
  mineBy: z.string().max(200),
  mineAt: instant,
  theirsBy: z.string().max(200),
  theirsAt: instant,
  state: z.enum(['open', 'resolved']),
  /** For each field, whose value was chosen; null while open. */
  choices: z.record(z.string(), z.enum(['mine', 'theirs'])).nullable(),
  resolvedBy: z.string().max(200).nullable(),
  resolvedAt: instant.nullable(),
});
export type ConflictFields = z.infer<typeof conflictFields>;
