import { type Entity, entity as knownEntity, entityFields } from '../../domain/record/entity.ts';
import type { FeedItem, RecordLine } from '../../contract/site/feed-line.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { getSiteState, listChangedFields, settleRecord } from './overlay.ts';
import type { SiteState } from './base-table.ts';
import { forgetHistory } from './forget-history.ts';
import type { StoreParts } from './store-parts.ts';

/** `bulk`: no history is kept. `anew`: taken whatever its numbers, which may be of another life of the site. */
export type ReceiveOptions = { bulk: boolean; anew: boolean };

/** Rows of the site, laid under what this desk has pending, in the caller's transaction. See `Store.receive`. */
export function receiveItems(parts: StoreParts, items: FeedItem[], options: ReceiveOptions): void {
  for (const item of items) {
    if (item.kind === 'put') receivePut(parts, item, options);
    else {
      if (item.kind === 'exit') parts.unread.leave(item.entity, item.id, item.scope);
      else parts.unread.remove(item.entity, item.id);
      const known = knownEntity.safeParse(item.entity);
      if (!known.success) continue;
      if (item.kind === 'exit') forgetRecord(parts, known.data, item.id, item.scope);
      else receiveDeletion(parts, known.data, item);
    }
  }
}

/** One record as it stands on the site. Where it does not fit what this version knows, its name and version are kept. */
export function receivePut(parts: StoreParts, item: RecordLine, options: ReceiveOptions): void {
  const known = knownEntity.safeParse(item.entity);
  const fields = known.success ? splitFields(known.data, item.fields) : undefined;
  if (!known.success || !fields) {
    parts.unread.put(item, parts.version);
    return;
  }
  if (!options.bulk) parts.unread.remove(item.entity, item.id);
  receiveRecord(parts, known.data, item, fields, options);
}

/** The fields that this version knows, checked, and the others, kept as they are. Undefined if the known ones do not fit. */
function splitFields(entity: Entity, fields: Fields): { known: Fields; extra: Fields | null } | undefined {
  const parsed = entityFields[entity].safeParse(fields);
  if (!parsed.success) return undefined;
  const known: Fields = parsed.data;
  const extra: Fields = {};
  for (const [name, value] of Object.entries(fields)) if (!(name in known)) extra[name] = value;
  return { known, extra: Object.keys(extra).length === 0 ? null : extra };
}

function receiveRecord(parts: StoreParts, entity: Entity, item: RecordLine, fields: { known: Fields; extra: Fields | null }, { bulk, anew }: ReceiveOptions): void {
  const existing = parts.records.get(entity, item.id);
  const seen = getSiteState(parts, entity, item.id, existing);
  // A page that was sent before what is already here says nothing new.
  if (seen && item.seq < seen.seq && !anew) return;
  const state: SiteState = {
    entity, id: item.id, ver: item.ver, seq: item.seq, scopes: item.scopes, fields: fields.known, extra: fields.extra, deleted: false,
    changedBy: item.by, changedAt: item.at,
  };
  if (!seen && !parts.outbox.hasRecord(entity, item.id)) {
    parts.putRecord({ ...state, fields: fields.known }, undefined);
    if (!bulk) log(parts, entity, item, '*', null, null);
    return;
  }
  const after = settleRecord(parts, state, existing);
  if (bulk || !after || !existing) return;
  for (const field of listChangedFields(existing.fields, after)) log(parts, entity, signField(item, field), field, existing.fields[field], after[field]);
}

/** Two people may have changed one record since it was last received: each field names its own. */
const signField = ({ id, by, at, authors }: RecordLine, field: string) => ({ id, ...(authors?.[field] ?? authors?.['*'] ?? { by, at }) });

function receiveDeletion(parts: StoreParts, entity: Entity, item: FeedItem & { kind: 'del' }): void {
  const existing = parts.records.get(entity, item.id);
  const seen = getSiteState(parts, entity, item.id, existing);
  if (!seen || item.seq < seen.seq) return;
  const after = settleRecord(parts, { ...seen, ver: item.ver, seq: item.seq, fields: null, deleted: true, changedBy: item.by, changedAt: item.at }, existing);
  if (existing && !after) log(parts, entity, item, '*', existing.fields, null);
}

/** A record left a scope: if it was held under that label, it and its history go. What waits to leave stays. */
function forgetRecord(parts: StoreParts, entity: Entity, id: string, scope: string): void {
  const existing = parts.records.get(entity, id);
  const seen = getSiteState(parts, entity, id, existing);
  // Of a record that was deleted here, only the history is left.
  if (seen ? seen.scopes.includes(scope) : !parts.outbox.hasRecord(entity, id)) purgeRecord(parts, entity, id);
}

/** Takes a record away with all that was kept of it, because this person may no longer see it. */
export function purgeRecord(parts: StoreParts, entity: Entity, id: string): void {
  const existing = parts.records.get(entity, id);
  if (existing) parts.putRecord(undefined, existing);
  parts.base.remove(entity, id);
  parts.departures.forget(entity, id);
  forgetHistory(parts, entity, id);
}

function log(parts: StoreParts, entity: Entity, item: { id: string; by: string; at: string }, field: string, before: unknown, after: unknown): void {
  parts.changed.add('history');
  parts.history.add({ batch: null, entity, recordId: item.id, field, before, after, by: item.by, device: null, at: item.at, origin: 'site' });
}
