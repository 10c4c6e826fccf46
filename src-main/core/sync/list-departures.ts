import type { Arrival, Departure } from '../../contract/desk/sync.ts';
import { z } from 'zod';
import { entity, type Entity } from '../../domain/record/entity.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { Store } from '../store/store.ts';

const names = z.array(z.string());
const last = Number.MAX_SAFE_INTEGER;

/** What left, the latest first, from before the place `after`. */
export const listDepartures = (store: Store, after: number | null, limit: number): Departure[] =>
  store.departures.list(after ?? last, limit).map(({ line, entity, id, op, fields, at, left_at: leftAt, status }) => ({
    place: line, entity, id, at, leftAt, result: status, deleted: op === 'delete',
    title: getRecordTitle(store.get(entity, id)?.fields),
    fields: names.parse(JSON.parse(fields)),
  }));

type ChangeLine = { id: number; entity: string; record_id: string; field: string; isCreated: 0 | 1; by: string; at: string };
/** Changes read for each entry that is asked for: an edit is often of a few fields. */
const changesPerEntry = 4;

/** What came, the latest first, from before the place `after`: an entry for each record and day. */
export function listArrivals(store: Store, after: number | null, limit: number): { items: Arrival[]; next: number | null } {
  const most = limit * changesPerEntry;
  const changes = store.db
    .prepare<[number, number], ChangeLine>(
      `select id, entity, record_id, field, before is null as isCreated, by, at from change
        where origin = 'site' and id < ? order by id desc limit ?`,
    )
    .all(after ?? last, most);
  const found = new Map<string, ChangeLine[]>();
  for (const change of changes) {
    const key = `${change.entity} ${change.record_id} ${new Date(change.at).toDateString()}`;
    const known = found.get(key);
    if (known) known.push(change);
    else found.set(key, [change]);
  }
  const end = changes.at(-1);
  return { items: [...found.values()].map((group) => makeArrival(store, group)), next: end && changes.length === most ? end.id : null };
}

function makeArrival(store: Store, changes: ChangeLine[]): Arrival {
  const [latest] = changes as [ChangeLine];
  const kind: Entity = entity.parse(latest.entity);
  const whole = changes.find(({ field }) => field === '*');
  return {
    place: latest.id,
    entity: kind,
    id: latest.record_id,
    title: getRecordTitle(store.get(kind, latest.record_id)?.fields),
    what: whole === undefined ? 'changed' : whole.isCreated ? 'created' : 'deleted',
    by: [...new Set(changes.map(({ by }) => by))],
    fields: [...new Set(changes.map(({ field }) => field))].filter((field) => field !== '*'),
    lastAt: latest.at,
  };
}

/** How long the lists of what is over are. */
export function countSyncLists(store: Store): { left: number; came: number; settled: number } {
  const count = (sql: string) => store.db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    left: count('select count(*) from departure'),
    came: count(`select count(*) from change indexed by change_came where origin = 'site'`),
    settled:
      count(`select count(*) from record where entity = 'conflict'`) -
      count(`select count(*) from record indexed by conflict_open where entity = 'conflict' and fields ->> 'state' = 'open'`),
  };
}
