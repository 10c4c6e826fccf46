import { conflictFields, type ConflictFields } from '../../domain/record/conflict.ts';
import { entityFields } from '../../domain/record/entity.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { layChange } from '../../domain/record/set-fields.ts';
import type { Batch, NewChange, Store, StoredRecord } from '../store/store.ts';
import { readCurrent } from './conflict-now.ts';

export type Choices = Record<string, 'mine' | 'theirs'>;
/** `seen`: what the record held when the choice was made, as `readCurrent` tells it. */
type Settling = { id: string; choices: Choices; seen: Fields | null; by: string; at: string };

/**
 * A person chose, field by field, between what stands and what gave way. What gave way and is chosen becomes an
 * ordinary change, which says that it settles the conflict; the conflict closes on every desk. `gone` if there is no such open conflict, or
 * if the record that the choice is about is not here any more; `changed` if the choice would write over what its author has not seen.
 */
export function resolveConflict(store: Store, { id, choices, seen, by, at }: Settling): Batch | 'gone' | 'changed' {
  const held = store.get('conflict', id);
  const found = conflictFields.safeParse(held?.fields);
  if (!held || !found.success || found.data.state === 'resolved') return 'gone';
  const conflict = found.data;
  const record = store.get(conflict.entity, conflict.recordId);
  if (!isSeen(conflict, choices, seen, readCurrent(record, conflict))) return 'changed';
  const change = makeChange(record, conflict, choices, held.scopes);
  if (change === 'gone') return 'gone';
  const full: Choices = Object.fromEntries(conflict.clashes.map(({ field }) => [field, choices[field] ?? 'theirs']));
  const closing: NewChange = { op: 'update', entity: 'conflict', id, set: { state: 'resolved', choices: full, resolvedBy: by, resolvedAt: at } };
  // The closing goes first: the site makes the change only if the closing stands.
  return store.commit({ kind: 'resolve', label: conflict.recordTitle, by, changes: change ? [closing, change] : [closing] });
}

/** Keeping what is there overwrites nothing; anything else is chosen against what was shown. */
function isSeen({ kind, clashes }: ConflictFields, choices: Choices, seen: Fields | null, current: Fields | null): boolean {
  const chosen = clashes.flatMap(({ field }) => (choices[field] === 'mine' ? [field] : []));
  if (chosen.length === 0) return true;
  if (seen === null || current === null) return seen === current;
  const fields = kind === 'delete_vs_edit' ? Object.keys(current) : chosen;
  return fields.every((field) => isSameValue(seen[field], current[field]));
}

/** What the choice writes on the record: null if what stands is kept. */
function makeChange(record: StoredRecord | undefined, conflict: ConflictFields, choices: Choices, scopes: string[]): NewChange | null | 'gone' {
  const { entity, recordId: id, kind } = conflict;
  const chosen = conflict.clashes.filter(({ field }) => choices[field] === 'mine');
  if (chosen.length === 0) return null;
  if (kind === 'edited_after_delete' && !record) {
    // The conflict holds the whole record, the edit laid on it.
    const whole = entityFields[entity].safeParse(Object.fromEntries(conflict.clashes.map(({ field, mine }) => [field, mine])));
    return whole.success ? { op: 'create', entity, id, fields: whole.data, scopes } : 'gone';
  }
  if (!record) return 'gone';
  if (kind === 'delete_vs_edit') return { op: 'delete', entity, id };
  const wanted = kind === 'edited_after_delete' ? chosen.filter(({ base, mine }) => !isSameValue(base, mine)) : chosen;
  const pick = (side: 'base' | 'mine') => Object.fromEntries(wanted.map((clash) => [clash.field, clash[side]]));
  // Of a set, what others have added since stays.
  const laid = layChange(entity, record.fields, { base: pick('base'), set: pick('mine') });
  return { op: 'update', entity, id, set: Object.fromEntries(wanted.map(({ field }) => [field, laid[field]])) };
}
