import { conflictFields, type ConflictFields } from '../../domain/record/conflict.ts';
import type { NewChange, Store } from '../store/store.ts';

/** The open conflicts, oldest first. */
export function listConflicts(store: Store): (ConflictFields & { id: string })[] {
  const lines = store.db
    .prepare<[], { id: string; fields: string }>(`select id, fields from record where entity = 'conflict' and fields ->> 'state' = 'open' order by row`)
    .all();
  return lines.map(({ id, fields }) => ({ id, ...conflictFields.parse(JSON.parse(fields)) }));
}

/**
 * A person chose, field by field, between what stands and what gave way. What gave way and is chosen becomes an
 * ordinary change; the conflict closes on every desk. False if there is no such open conflict, or no record any more.
 */
export function resolveConflict(store: Store, id: string, choices: Record<string, 'mine' | 'theirs'>, by: string, at: string): boolean {
  const found = conflictFields.safeParse(store.get('conflict', id)?.fields);
  if (!found.success || found.data.state === 'resolved') return false;
  const conflict = found.data;
  const chosen = conflict.clashes.filter(({ field }) => choices[field] === 'mine');
  const changes: NewChange[] = [];
  if (chosen.length > 0) {
    const { entity, recordId: target } = conflict;
    if (!store.get(entity, target)) return false;
    if (conflict.kind === 'delete_vs_edit') changes.push({ op: 'delete', entity, id: target });
    else changes.push({ op: 'update', entity, id: target, set: Object.fromEntries(chosen.map(({ field, mine }) => [field, mine])) });
  }
  const full = Object.fromEntries(conflict.clashes.map(({ field }) => [field, choices[field] ?? 'theirs']));
  changes.push({ op: 'update', entity: 'conflict', id, set: { state: 'resolved', choices: full, resolvedBy: by, resolvedAt: at } });
  store.commit({ kind: 'resolve', label: conflict.recordTitle, by, changes });
  return true;
}
