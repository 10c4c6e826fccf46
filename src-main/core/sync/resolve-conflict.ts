import { conflictFields, type ConflictFields } from '../../domain/record/conflict.ts';
import { entityFields } from '../../domain/record/entity.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { Batch, NewChange, Store } from '../store/store.ts';

export type Choices = Record<string, 'mine' | 'theirs'>;

/**
 * A person chose, field by field, between what stands and what gave way. What gave way and is chosen becomes an
 * ordinary change; the conflict closes on every desk. Undefined if there is no such open conflict, or if the record
 * that the choice is about is not here any more.
 */
export function resolveConflict(store: Store, id: string, choices: Choices, by: string, at: string): Batch | undefined {
  const held = store.get('conflict', id);
  const found = conflictFields.safeParse(held?.fields);
  if (!held || !found.success || found.data.state === 'resolved') return undefined;
  const conflict = found.data;
  const change = makeChange(store, conflict, choices, held.scopes);
  if (change === 'impossible') return undefined;
  const full: Choices = Object.fromEntries(conflict.clashes.map(({ field }) => [field, choices[field] ?? 'theirs']));
  const closing: NewChange = { op: 'update', entity: 'conflict', id, set: { state: 'resolved', choices: full, resolvedBy: by, resolvedAt: at } };
  return store.commit({ kind: 'resolve', label: conflict.recordTitle, by, changes: change ? [change, closing] : [closing] });
}

/** What the choice writes on the record: null if what stands is kept. */
function makeChange(store: Store, conflict: ConflictFields, choices: Choices, scopes: string[]): NewChange | null | 'impossible' {
  const { entity, recordId: id, kind } = conflict;
  const chosen = conflict.clashes.filter(({ field }) => choices[field] === 'mine');
  if (chosen.length === 0) return null;
  const record = store.get(entity, id);
  if (kind === 'edited_after_delete' && !record) {
    // The conflict holds the whole record, the edit laid on it.
    const whole = entityFields[entity].safeParse(Object.fromEntries(conflict.clashes.map(({ field, mine }) => [field, mine])));
    return whole.success ? { op: 'create', entity, id, fields: whole.data, scopes } : 'impossible';
  }
  if (!record) return 'impossible';
  if (kind === 'delete_vs_edit') return { op: 'delete', entity, id };
  const wanted = kind === 'edited_after_delete' ? chosen.filter(({ base, mine }) => !isSameValue(base, mine)) : chosen;
  return { op: 'update', entity, id, set: Object.fromEntries(wanted.map(({ field, mine }) => [field, mine])) };
}
