import type { HistoryEntry } from '../../../src-main/contract/desk/offers.ts';
import { isSameValue } from '../../../src-main/domain/record/merge-fields.ts';

/** The fields of a record that may be brought back; `needed`: those that are never empty. */
export type Revertable = { fields: readonly string[]; needed: readonly string[] };

/**
 * Whether the field of a line of the history may be brought back to what it was before: it is content (the rest has its own moves and
 * undo), what it was is known, and it is not that already. `record`: its fields as they are.
 */
export function canRevertTo({ field, before }: Pick<HistoryEntry, 'field' | 'before'>, record: object, { fields, needed }: Revertable): boolean {
  if (!fields.includes(field) || isSameValue((record as Record<string, unknown>)[field] ?? null, before)) return false;
  return before !== null || !needed.includes(field);
}
