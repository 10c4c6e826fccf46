import type { FeedItem } from '../../contract/site/feed-line.ts';
import { type Entity, entity as knownEntity } from '../../domain/record/entity.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import { getSiteState, settleRecord } from './overlay.ts';
import { purgeRecord, receivePut } from './receive-items.ts';
import type { StoreParts } from './store-parts.ts';

const portion = 500;
type Key = { entity: Entity; id: string };

/** Puts a page of the site's records aside, in the caller's transaction. */
export function putAside(parts: StoreParts, items: FeedItem[]): void {
  for (const item of items) {
    if (item.kind !== 'put') continue;
    const known = knownEntity.safeParse(item.entity);
    const held = known.success ? getSiteState(parts, known.data, item.id, parts.records.get(known.data, item.id)) : undefined;
    const isHere =
      held !== undefined && held.ver === item.ver && held.seq === item.seq && held.fields !== null
      && isSameValue(held.scopes, item.scopes) && isSameValue({ ...held.extra, ...held.fields }, item.fields);
    parts.aside.put(item, isHere);
  }
}

/** How many of the site's records are held, and how many of these what was read aside would take away. */
export function weighAside(parts: StoreParts): { held: number; gone: number } {
  const count = (sql: string) => parts.db.prepare<[], number>(sql).pluck().get() ?? 0;
  return { held: count(`select count(*) from (${heldStatement})`), gone: count(`select count(*) from (${goneStatement})`) };
}

/**
 * What was read aside takes the place of what was here, whatever its numbers say: they may be of another life of the site.
 * What waits to leave stays on top, and its records stay until the site has answered. What was read aside is the site as
 * it stood at `seq`. In the caller's transaction.
 */
export function swapAside(parts: StoreParts, seq: number): void {
  for (let place = { entity: '', id: '' }; ; ) {
    const items = parts.aside.listItems(place, portion);
    for (const item of items) receivePut(parts, item, { bulk: false, anew: true, told: true });
    const last = items.at(-1);
    if (last === undefined) break;
    place = last;
  }
  for (const { entity, id } of parts.db.prepare<[], Key>(goneStatement).all()) purgeRecord(parts, entity, id);
  for (const { entity, id } of parts.db.prepare<[], Key>(goneWithLinesStatement).all()) {
    const existing = parts.records.get(entity, id);
    const state = getSiteState(parts, entity, id, existing);
    // Its version is of before: those that come may be lower.
    if (state) settleRecord(parts, { ...state, ver: 0, seq, fields: null, deleted: true }, existing);
  }
  // What waits to be made is not there: if the answer that took it was lost, it has been moved out of sight or deleted since.
  parts.db.prepare<[number]>(makingStatement).run(seq);
  // What had been deleted within this person's sight may be somewhere out of it in this life of the site.
  parts.history.forgetAbsent();
  parts.unread.dropAbsent();
  // Of a site read anew, nothing is told by files any more; the numbers of old deletions may be of another life.
  parts.hearsay.clear();
  parts.tombstones.clear();
  parts.aside.clear();
  parts.forgetFiles(parts.fileUses.listUnnamed());
}

// One that was deleted here, and waits to be so on the site, is in the second alone.
const heldStatement = 'select entity, id from record where ver > 0 union select entity, id from record_base where ver > 0';

const goneStatement = `
select entity, id from record r where ver > 0
  and not exists (select 1 from aside a where a.entity = r.entity and a.id = r.id)
  and not exists (select 1 from outbox o where o.entity = r.entity and o.id = r.id)`;

const goneWithLinesStatement = `
select entity, id from record_base b where ver > 0
  and not exists (select 1 from aside a where a.entity = b.entity and a.id = b.id)`;

const makingStatement = `
update record_base set seq = ? where ver = 0
  and not exists (select 1 from aside a where a.entity = record_base.entity and a.id = record_base.id)`;
