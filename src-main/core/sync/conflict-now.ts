import type { ConflictDetail } from '../../contract/desk/sync.ts';
import type { ConflictFields } from '../../domain/record/conflict.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { prepareOnce } from '../store/statements.ts';
import type { Store, StoredRecord } from '../store/store.ts';

type Changed = ConflictDetail['changed'];
type Author = Changed[string];

/** What the record holds now of what a conflict is about, all of it where it may be deleted; null if it is not here. */
export function readCurrent(record: StoredRecord | undefined, { kind, clashes }: Pick<ConflictFields, 'kind' | 'clashes'>): Fields | null {
  if (!record) return null;
  const fields = kind === 'delete_vs_edit' ? Object.keys(record.fields) : clashes.map(({ field }) => field);
  return Object.fromEntries(fields.map((field) => [field, record.fields[field] ?? null]));
}

/** What has changed since the conflict was written down, and who wrote it, as far as this desk knows. See the contract. */
export function listChanged(store: Store, record: StoredRecord | undefined, conflict: ConflictFields): Changed {
  const { entity, recordId, kind, clashes, theirsBy, theirsAt } = conflict;
  if (!record) return kind === 'edited_after_delete' ? {} : { '*': findWriter(store, entity, recordId, '*', null) };
  const { changedBy: by, changedAt: at } = record;
  if (kind === 'edited_after_delete') return { '*': { by, at } };
  if (kind === 'delete_vs_edit') return by === theirsBy && at === theirsAt ? {} : { '*': { by, at } };
  const changed = clashes.filter(({ field, theirs }) => !isSameValue(record.fields[field], theirs));
  return Object.fromEntries(changed.map(({ field }) => [field, findWriter(store, entity, recordId, field, record.fields[field])]));
}

/** Who last wrote `value` in a field; null where the history of this desk does not say. */
function findWriter(store: Store, entity: string, id: string, field: string, value: unknown): Author {
  const last = prepareOnce<{ after: string | null; by: string; at: string }, [string, string, string]>(
    store.db,
    // Of a whole record, a deletion: it tells what was there.
    `select after, by, at from change where entity = ? and record_id = ? and field = ? and (field <> '*' or before is not null) order by id desc limit 1`,
  ).get(entity, id, field);
  if (!last || !isSameValue(last.after === null ? null : JSON.parse(last.after), value)) return null;
  return { by: last.by, at: last.at };
}
