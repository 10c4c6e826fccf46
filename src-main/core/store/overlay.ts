import type { Entity } from '../../domain/record/entity.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { layChange } from '../../domain/record/set-fields.ts';
import type { SiteState } from './base-table.ts';
import { forgetHistory } from './forget-history.ts';
import type { OutboxLine } from './outbox-table.ts';
import type { HeldRecord } from './record-table.ts';
import type { StoreParts } from './store-parts.ts';

/** The site's own state of a record: `record_base` if this desk has pending changes on it, else the record itself. */
export function getSiteState(parts: StoreParts, entity: Entity, id: string, record: HeldRecord | undefined): SiteState | undefined {
  const base = parts.base.get(entity, id);
  if (base || !record) return base;
  return { ...record, deleted: false };
}

/** Before the first pending change of a record, what the site says of it is set aside. */
export function keepSiteState(parts: StoreParts, entity: Entity, id: string, record: HeldRecord | undefined): SiteState {
  const state = getSiteState(parts, entity, id, record) ?? {
    entity, id, ver: 0, seq: 0, scopes: [], fields: null, extra: null, deleted: false, changedBy: '', changedAt: '',
  };
  parts.base.save(state);
  return state;
}

/**
 * Makes the effective record anew: what the site says, with the pending lines laid on top in order. With no pending
 * line left, the record is the site's and nothing is kept beside. A record that the site deleted stays as long as
 * someone's pending words are on it. `existing` is the record as it stands; answers with its fields afterwards, null if
 * it is no more.
 */
export function settleRecord(parts: StoreParts, state: SiteState, existing: HeldRecord | undefined): Fields | null {
  const { entity, id } = state;
  const lines = parts.outbox.listOfRecord(entity, id);
  let fields: Fields | null = state.fields;
  if (lines.length > 0) {
    parts.base.save(state);
    // On a tombstone the person's last view stays, until the site has said what becomes of it.
    if (state.deleted) fields = existing?.fields ?? null;
    for (const line of lines) fields = layLine(fields, line);
  } else {
    parts.base.remove(entity, id);
    if (state.deleted) fields = null;
    // A site that was read anew had it no more: nobody knows under which labels it went.
    if (state.deleted && state.ver === 0) forgetHistory(parts, entity, id);
  }
  if (fields === null) {
    if (existing) parts.putRecord(undefined, existing);
    return null;
  }
  const pending = lines.length > 0 && existing !== undefined;
  const record = {
    entity, id, ver: state.ver, seq: state.seq, scopes: state.scopes, fields, extra: state.extra,
    changedBy: pending ? existing.changedBy : state.changedBy,
    changedAt: pending ? existing.changedAt : state.changedAt,
  };
  parts.putRecord(record, existing);
  return fields;
}

/** A line that changes a record says nothing once the record is gone: what made it was refused, or it may not be seen. */
function layLine(fields: Fields | null, { entity, op, base, set }: OutboxLine): Fields | null {
  if (op === 'delete' || (fields === null && Object.keys(base).length > 0)) return null;
  return layChange(entity, fields ?? {}, { base, set });
}

/** The fields in which two states of a record differ. */
export function listChangedFields(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((field) => !isSameValue(before[field], after[field]));
}
