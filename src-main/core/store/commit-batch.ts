import { v7 as makeId } from 'uuid';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { BatchLine, Origin } from './history-table.ts';
import { keepSiteState, listChangedFields } from './overlay.ts';
import type { Batch, NewBatch, NewChange } from './store.ts';
import type { StoreParts } from './store-parts.ts';

/** What every change of one batch has in common. */
export type Act = { batch: string; by: string; at: string; origin: Exclude<Origin, 'site'>; delayMs: number };

/** One act of a person or an import: records, history, outbox and lists, in the caller's transaction. */
export function commitBatch(parts: StoreParts, batch: NewBatch): Batch {
  const act = beginBatch(parts, {
    id: batch.batch ?? makeId(),
    kind: batch.kind,
    label: batch.label,
    origin: batch.origin ?? 'person',
    by: batch.by,
    undoes: null,
    delayMs: batch.delayMs ?? 0,
  });
  let written = 0;
  for (const change of batch.changes) if (applyChange(parts, change, act, true)) written++;
  return { id: act.batch, label: batch.label, leavesAt: getLeaving(act, written), recordId: batch.changes[0]?.id ?? null };
}

/** Opens a batch in the history, or goes on with it. */
export function beginBatch(parts: StoreParts, batch: Omit<BatchLine, 'place' | 'at' | 'undone_by'> & { delayMs: number }): Act {
  const { delayMs, ...line } = batch;
  const at = parts.now().toISOString();
  if (!parts.history.getBatch(batch.id)) parts.history.addBatch({ ...line, at });
  return { batch: batch.id, by: batch.by, at, origin: batch.origin, delayMs };
}

/** When the lines of an act leave, if they wait at all. */
export const getLeaving = (act: Act, written: number): string | null =>
  written > 0 && act.delayMs > 0 ? new Date(Date.parse(act.at) + act.delayMs).toISOString() : null;

/**
 * Writes one change. `send` adds the outbox line; without it only the record and the history change (an undo of what
 * has not left). False if there was nothing to change. Throws if the record is not as the change supposes.
 */
export function applyChange(parts: StoreParts, change: NewChange, act: Act, send: boolean): boolean {
  const { entity, id } = change;
  const existing = parts.records.get(entity, id);
  const stamp = { changedBy: act.by, changedAt: act.at };
  const log = (field: string, before: unknown, after: unknown) =>
    parts.history.add({ batch: act.batch, entity, recordId: id, field, before, after, by: act.by, device: parts.device.id, at: act.at, origin: act.origin });
  const line = (op: 'put' | 'delete', base: Fields, set: Fields, baseVer: number) => {
    const heldSince = act.delayMs > 0 ? act.at : null;
    if (send) parts.outbox.add({ batch: act.batch, entity, id, op, baseVer, base, set, at: act.at, heldSince, delayMs: act.delayMs });
  };
  parts.changed.add('history').add('outbox');
  switch (change.op) {
    case 'create': {
      if (existing) throw new Error(`${entity} ${id} exists already`);
      const state = keepSiteState(parts, entity, id, undefined);
      parts.putRecord({ entity, id, ver: state.ver, seq: state.seq, scopes: change.scopes ?? state.scopes, fields: change.fields, extra: state.extra, ...stamp }, undefined);
      log('*', null, null);
      line('put', {}, change.fields, state.ver);
      return true;
    }
    case 'update': {
      if (!existing) throw new Error(`${entity} ${id} does not exist`);
      const fields = listChangedFields(existing.fields, { ...existing.fields, ...change.set });
      if (fields.length === 0) return false;
      const state = keepSiteState(parts, entity, id, existing);
      const base = Object.fromEntries(fields.map((field) => [field, existing.fields[field] ?? null]));
      const set = Object.fromEntries(fields.map((field) => [field, change.set[field] ?? null]));
      parts.putRecord({ ...existing, fields: { ...existing.fields, ...set }, ...stamp }, existing);
      for (const field of fields) log(field, base[field], set[field]);
      // Whoever changes what is still on their screen has not seen that the site deleted it.
      line('put', base, set, state.deleted ? Math.max(0, state.ver - 1) : state.ver);
      return true;
    }
    case 'delete': {
      if (!existing) return false;
      const state = keepSiteState(parts, entity, id, existing);
      parts.putRecord(undefined, existing);
      log('*', existing.fields, null);
      line('delete', existing.fields, {}, state.ver);
      return true;
    }
  }
}
