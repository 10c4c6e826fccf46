import type { HistoryEntry } from '../../contract/desk/offers.ts';
import type { Entity } from '../../domain/record/entity.ts';
import { prepareOnce } from './statements.ts';
import type { Store } from './store.ts';

type ChangeRow = Omit<HistoryEntry, 'before' | 'after'> & { before: string | null; after: string | null };
const parse = (json: string | null) => (json === null ? null : JSON.parse(json)) as HistoryEntry['before'];

/** What happened to a record, the latest first. */
export function readRecordHistory(store: Store, entity: Entity, id: string): HistoryEntry[] {
  return prepareOnce<ChangeRow>(
    store.db,
    `select id, batch, field, before, after, by, device, at, origin from change
      where entity = ? and record_id = ? order by id desc limit 1000`,
  ).all(entity, id).map((change) => ({ ...change, before: parse(change.before), after: parse(change.after) }));
}
