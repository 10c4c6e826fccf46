import type { ConflictDetail, ConflictLine } from '../../contract/desk/sync.ts';
import { conflictFields, type ConflictFields } from '../../domain/record/conflict.ts';
import { canWriteHere, mayCloseOwn } from '../../domain/record/permission.ts';
import type { Grant } from '../../domain/record/role.ts';
import type { Store } from '../store/store.ts';
import { listChanged, readCurrent } from './conflict-now.ts';

type Line = { row: number; id: string; fields: string };
const most = 1000;

/** The open conflicts, the oldest first, a thousand at most. */
export const listConflicts = (store: Store): (ConflictFields & { id: string })[] =>
  readLines(store, 'open', null, most).map(({ id, fields }) => ({ id, ...conflictFields.parse(JSON.parse(fields)) }));

/** A page of conflicts without their texts: the open ones oldest first, the others latest first. */
export const listConflictLines = (store: Store, state: ConflictFields['state'], after: number | null, limit: number): ConflictLine[] =>
  readLines(store, state, after, limit).map(({ row, id, fields }) => {
    const { clashes, ...conflict } = conflictFields.parse(JSON.parse(fields));
    return { ...conflict, id, place: row, fields: clashes.map(({ field }) => field) };
  });

function readLines(store: Store, state: ConflictFields['state'], after: number | null, limit: number): Line[] {
  const sql =
    state === 'open'
      ? `select row, id, fields from record indexed by conflict_open
          where entity = 'conflict' and fields ->> 'state' = 'open' and row > ? order by row limit ?`
      : `select row, id, fields from record where entity = 'conflict' and fields ->> 'state' = 'resolved' and row < ? order by row desc limit ?`;
  return store.db.prepare<[number, number], Line>(sql).all(after ?? (state === 'open' ? 0 : Number.MAX_SAFE_INTEGER), limit);
}

/** One conflict, whole; undefined if it is not on this desk. */
export function readConflict(store: Store, id: string, person: Pick<Grant, 'roles' | 'userName'>): ConflictDetail | undefined {
  const found = conflictFields.safeParse(store.get('conflict', id)?.fields);
  if (!found.success) return undefined;
  const conflict = found.data;
  const record = store.get(conflict.entity, conflict.recordId);
  return {
    ...conflict,
    id,
    maySettle: canWriteHere(person.roles, conflict.entity) && mayCloseOwn(person, conflict),
    current: readCurrent(record, conflict) as ConflictDetail['current'],
    changed: conflict.state === 'open' ? listChanged(store, record, conflict) : {},
  };
}
