import { v7 as makeId } from 'uuid';
import type { Entity } from '../../domain/record/entity.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { reverseChange } from '../../domain/record/reverse-change.ts';
import { applyChange, beginBatch, getLeaving } from './commit-batch.ts';
import type { BatchLine } from './history-table.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import type { OutboxLine } from './outbox-table.ts';
import type { Batch, NewChange } from './store.ts';
import type { StoreParts } from './store-parts.ts';

/** Reverses `target`, from its last change to its first. See `Store.undo`. */
export function undoBatch(parts: StoreParts, target: BatchLine, origin: 'undo' | 'redo', by: string, delayMs: number): Batch {
  const act = beginBatch(parts, { id: makeId(), kind: origin, label: target.label, origin, by, undoes: target.id, delayMs });
  const lines = new Map<string, OutboxLine[]>();
  for (const line of parts.outbox.listOfBatch(target.id)) {
    const key = `${line.entity} ${line.id}`;
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const touched = groupByRecord(parts, target.id);
  let sent = 0;
  for (const { entity, id, before, after, whole } of touched.reverse()) {
    const change = makeReverse(parts, entity, id, before, after, whole);
    if (!change) continue;
    const own = lines.get(`${entity} ${id}`) ?? [];
    const left = own.length === 0 || own.some(({ n }) => n !== null);
    const written = applyChange(parts, change, act, left);
    if (left && written) sent++;
    if (!left) takeBack(parts, own, change);
  }
  parts.history.markUndone(target.id, act.batch);
  // What a redo brings back can be undone again as the act that it was.
  return { id: act.batch, label: target.label, leavesAt: getLeaving(act, sent), recordId: touched[0]?.id ?? null };
}

type Touched = { entity: Entity; id: string; before: Fields; after: Fields; whole: 'created' | 'deleted' | null };

/** The records of a batch with what it changed of each, its changes taken together. */
function groupByRecord(parts: StoreParts, batch: string): Touched[] {
  const groups = new Map<string, Touched>();
  for (const { entity, recordId, field, before, after } of parts.history.listChanges(batch)) {
    const key = `${entity} ${recordId}`;
    const group = groups.get(key) ?? { entity, id: recordId, before: {}, after: {}, whole: null };
    groups.set(key, group);
    if (field === '*') {
      group.whole = before === null ? 'created' : 'deleted';
      if (before !== null) group.before = before as Fields;
    } else {
      if (!(field in group.before)) group.before[field] = before;
      group.after[field] = after;
    }
  }
  return [...groups.values()];
}

function makeReverse(parts: StoreParts, entity: Entity, id: string, before: Fields, after: Fields, whole: Touched['whole']): NewChange | undefined {
  const current = parts.records.get(entity, id);
  if (whole === 'created') return current && { op: 'delete', entity, id };
  if (whole === 'deleted') return current ? undefined : { op: 'create', entity, id, fields: before };
  if (!current) return undefined;
  const set = reverseChange(entity, current.fields, before, after);
  return Object.keys(set).length === 0 ? undefined : { op: 'update', entity, id, set };
}

/**
 * Takes lines that never left out of the outbox. A later line of the same record that started from what is taken back
 * starts from what was before it; a record whose creation is taken back has no line left at all.
 */
function takeBack(parts: StoreParts, own: OutboxLine[], change: NewChange): void {
  const [{ entity, id } = change] = own;
  for (const taken of own) parts.outbox.remove(taken.line);
  for (const later of parts.outbox.listOfRecord(entity, id)) {
    if (later.n !== null) continue;
    if (change.op === 'delete') {
      parts.outbox.remove(later.line);
      continue;
    }
    const base = { ...later.base };
    for (const { set, base: seen } of own)
      for (const field of Object.keys(set)) if (field in base && isSameValue(base[field], set[field])) base[field] = seen[field] ?? null;
    parts.outbox.saveBase(later.line, base);
  }
  const existing = parts.records.get(entity, id);
  const state = getSiteState(parts, entity, id, existing);
  if (state) settleRecord(parts, state, existing);
}

