import { entities, type Entity, entity as knownEntity, entityFields } from '../../domain/record/entity.ts';
import type { FeedItem, RecordLine } from '../../contract/site/feed-line.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import { listNamedFiles } from '../../domain/record/named-files.ts';
import { getSiteState, listChangedFields, settleRecord } from './overlay.ts';
import type { SiteState } from './base-table.ts';
import { forgetHistory } from './forget-history.ts';
import type { Hearsay } from './hearsay-table.ts';
import { findNewcomers, type IsNewcomer } from './newcomers.ts';
import type { StoreParts } from './store-parts.ts';

/** `bulk`: no history is kept. `anew`: taken whatever its numbers, which may be of another life of the site. */
export type ReceiveOptions = { bulk: boolean; anew: boolean };
/** `told`: files have told of records, or deletions are remembered. A first download need not look for each, nor for `isNewcomer`. */
type PutOptions = ReceiveOptions & { told: boolean; isNewcomer?: IsNewcomer };

/** Rows of the site, laid under what this desk has pending, in the caller's transaction. See `Store.receive`. */
export function receiveItems(parts: StoreParts, items: FeedItem[], given: ReceiveOptions): void {
  const told = !parts.hearsay.isEmpty() || !parts.tombstones.isEmpty();
  const options: PutOptions = { ...given, told, ...(given.bulk && !told && { isNewcomer: findNewcomers(parts, items) }) };
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
export function receivePut(parts: StoreParts, item: RecordLine, options: PutOptions): void {
  const known = knownEntity.safeParse(item.entity);
  const fields = known.success ? splitFields(known.data, item.fields) : undefined;
  if (!known.success || !fields) {
    parts.unread.put(item, parts.version);
    return;
  }
  if (!options.bulk) parts.unread.remove(item.entity, item.id);
  receiveRecord(parts, known.data, item, fields, options);
}

const knownNames = new Map<Entity, ReadonlySet<string>>(entities.map((one) => [one, new Set(Object.keys(entityFields[one].shape))]));

/** The fields that this version knows, checked, and the others, kept as they are. Undefined if the known ones do not fit. */
export function splitFields(entity: Entity, fields: Fields): { known: Fields; extra: Fields | null } | undefined {
  const parsed = entityFields[entity].safeParse(fields);
  if (!parsed.success) return undefined;
  const known: Fields = parsed.data;
  const extra: Fields = {};
  for (const name of Object.keys(fields)) if (!knownNames.get(entity)?.has(name)) extra[name] = fields[name];
  return { known, extra: Object.keys(extra).length === 0 ? null : extra };
}

function receiveRecord(parts: StoreParts, entity: Entity, item: RecordLine, fields: { known: Fields; extra: Fields | null }, { bulk, anew, told, isNewcomer }: PutOptions): void {
  if (isNewcomer?.(entity, item.id)) {
    const { id, ver, seq, scopes, by: changedBy, at: changedAt } = item;
    parts.putRecord({ entity, id, ver, seq, scopes, fields: fields.known, extra: fields.extra, changedBy, changedAt }, undefined);
    return;
  }
  const existing = parts.records.get(entity, item.id);
  const seen = getSiteState(parts, entity, item.id, existing);
  // A page that was sent before what is already here says nothing new.
  if (!anew && item.seq < (told ? getLastWord(parts, entity, item.id, seen) : getShownSeq(seen))) return;
  if (told) {
    parts.hearsay.remove(entity, item.id);
    parts.tombstones.remove(entity, item.id);
  }
  const state: SiteState = {
    entity, id: item.id, ver: item.ver, seq: item.seq, scopes: item.scopes, fields: fields.known, extra: fields.extra, deleted: false,
    changedBy: item.by, changedAt: item.at,
  };
  if (!seen && !parts.outbox.hasRecord(entity, item.id)) {
    parts.putRecord({ ...state, fields: fields.known }, undefined);
    if (!bulk) logReceived(parts, entity, item, null, state.fields);
    return;
  }
  const after = settleRecord(parts, state, existing);
  if (!bulk && after && existing) logReceived(parts, entity, item, existing.fields, after);
}

/** Takes back what a file told: the record is again as the site itself has last said. */
export function takeBack(parts: StoreParts, { entity, id, before, history }: Hearsay): void {
  parts.history.forgetReceived(entity, id, history);
  parts.hearsay.remove(entity, id);
  parts.tombstones.remove(entity, id);
  if (before === null) {
    purgeRecord(parts, entity, id);
    return;
  }
  settleRecord(parts, before, parts.records.get(entity, id));
  if (before.deleted) parts.tombstones.save({ ...before, by: before.changedBy, at: before.changedAt });
}

type Signed = Pick<RecordLine, 'id' | 'by' | 'at' | 'authors'>;

/** Two people may have changed one record since it was last received: each field names its own. */
const signField = ({ by, at, authors }: Signed, field: string) => authors?.[field] ?? authors?.['*'] ?? { by, at };

function receiveDeletion(parts: StoreParts, entity: Entity, item: FeedItem & { kind: 'del' }): void {
  const { id, ver, seq, by, at } = item;
  const existing = parts.records.get(entity, id);
  const seen = getSiteState(parts, entity, id, existing);
  if (seq < getLastWord(parts, entity, id, seen)) return;
  const scopes = seen?.scopes ?? parts.tombstones.get(entity, id)?.scopes ?? [];
  parts.hearsay.remove(entity, id);
  parts.tombstones.save({ entity, id, ver, seq, scopes, by, at });
  const after = seen && settleRecord(parts, { ...seen, ver, seq, fields: null, deleted: true, changedBy: by, changedAt: at }, existing);
  if (existing && !after) logReceived(parts, entity, item, existing.fields, null);
}

/** The `seq` of what the site itself has last said of a record: what a file told gives way to it, whatever it said of its own age. */
function getLastWord(parts: StoreParts, entity: Entity, id: string, seen: SiteState | undefined): number {
  const told = parts.hearsay.get(entity, id);
  const last = told ? told.before : (seen ?? parts.tombstones.get(entity, id));
  return getShownSeq(last);
}

/** How old a state is, 0 where the site has not shown it: read anew, it gave its own number to what it did not show, which says nothing of what it shows since. */
export const getShownSeq = (state: Pick<SiteState, 'ver' | 'seq'> | null | undefined): number => (state && state.ver > 0 ? state.seq : 0);

/** A record left a scope: if it was held under that label, it and its history go. What waits to leave stays. */
function forgetRecord(parts: StoreParts, entity: Entity, id: string, scope: string): void {
  const told = parts.hearsay.get(entity, id);
  // The labels that a file gave it say nothing.
  if (told) takeBack(parts, told);
  const existing = parts.records.get(entity, id);
  const seen = getSiteState(parts, entity, id, existing);
  // Of a record that was deleted here, only the history is left.
  if (seen ? seen.scopes.includes(scope) : !parts.outbox.hasRecord(entity, id)) purgeRecord(parts, entity, id);
}

/** Takes a record away with all that was kept of it, because this person may no longer see it. */
export function purgeRecord(parts: StoreParts, entity: Entity, id: string): void {
  const existing = parts.records.get(entity, id);
  const files = existing ? listNamedFiles(entity, existing.fields) : [];
  if (existing) parts.putRecord(undefined, existing);
  parts.base.remove(entity, id);
  parts.departures.forget(entity, id);
  parts.hearsay.remove(entity, id);
  parts.tombstones.remove(entity, id);
  forgetHistory(parts, entity, id);
  parts.forgetFiles(files);
}

/** Writes down what a received state changed, from what the person saw before (null: nothing) to what they see now. */
export function logReceived(parts: StoreParts, entity: Entity, item: Signed, before: Fields | null, after: Fields | null): void {
  const log = (field: string, from: unknown, to: unknown, { by, at }: { by: string; at: string }) =>
    parts.history.add({ batch: null, entity, recordId: item.id, field, before: from, after: to, by, device: null, at, origin: 'site' });
  parts.changed.add('history');
  if (before === null) log('*', null, null, item);
  else if (after === null) log('*', before, null, item);
  else for (const field of listChangedFields(before, after)) log(field, before[field], after[field], signField(item, field));
}
