import { entity as knownEntity } from '../../domain/record/entity.ts';
import type { StateLine } from '../../valise/valise-lines.ts';
import type { SiteState } from './base-table.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import { logReceived, splitFields, takeBack } from './receive-items.ts';
import type { StoreParts } from './store-parts.ts';
import type { Tombstone } from './tombstone-table.ts';

/** What became of the records that a file told of. `foreign`: not for this person. `unreadable`: of a later version. */
export type Hearing = { taken: number; known: number; foreign: number; unreadable: number };

/**
 * States of the site as a colleague's file tells them, in the caller's transaction: each is taken only if this person may
 * see it and if it is newer than what is here; pending changes stay on top. In whatever order files come, and however
 * often, the newest stands. See `Store.hear`.
 */
export function hearStates(parts: StoreParts, items: StateLine[], granted: ReadonlySet<string>): Hearing {
  const hearing: Hearing = { taken: 0, known: 0, foreign: 0, unreadable: 0 };
  for (const item of items) hearing[hearState(parts, item, granted)]++;
  return hearing;
}

function hearState(parts: StoreParts, item: StateLine, granted: ReadonlySet<string>): keyof Hearing {
  const known = knownEntity.safeParse(item.entity);
  if (!known.success) return 'unreadable';
  if (!item.scopes.some((scope) => granted.has(scope))) return 'foreign';
  const entity = known.data;
  const { id, ver, seq, scopes, by, at } = item;
  const existing = parts.records.get(entity, id);
  const seen = getSiteState(parts, entity, id, existing);
  const grave = seen ? undefined : parts.tombstones.get(entity, id);
  const held = seen ?? grave;
  if (held && (seq <= held.seq || ver <= held.ver)) return 'known';
  const before = seen ?? (grave ? getBuriedState(grave) : null);
  if (item.kind === 'del') {
    parts.hearsay.keep(entity, id, before);
    parts.tombstones.save({ entity, id, ver, seq, scopes, by, at });
    const after = seen && settleRecord(parts, { ...seen, ver, seq, fields: null, deleted: true, changedBy: by, changedAt: at }, existing);
    if (existing && !after) logReceived(parts, entity, item, existing.fields, null);
    return 'taken';
  }
  const fields = splitFields(entity, item.fields);
  if (!fields) return 'unreadable';
  parts.hearsay.keep(entity, id, before);
  parts.tombstones.remove(entity, id);
  const state = { entity, id, ver, seq, scopes, fields: fields.known, extra: fields.extra, deleted: false, changedBy: by, changedAt: at };
  if (!seen && !parts.outbox.hasRecord(entity, id)) {
    parts.putRecord({ ...state, fields: fields.known }, undefined);
    logReceived(parts, entity, item, null, state.fields);
    return 'taken';
  }
  const after = settleRecord(parts, state, existing);
  if (after) logReceived(parts, entity, item, existing?.fields ?? null, after);
  return 'taken';
}

/**
 * Takes back what files told and the site has not said: the feed has been read to its end, so it never was the site's, or no
 * longer this person's to see. See `Store.dropHearsay`.
 */
export function dropHearsay(parts: StoreParts): number {
  const left = parts.hearsay.list();
  for (const told of left) takeBack(parts, told);
  return left.length;
}

const getBuriedState = ({ by, at, ...grave }: Tombstone): SiteState => ({
  ...grave, fields: null, extra: null, deleted: true, changedBy: by, changedAt: at,
});
