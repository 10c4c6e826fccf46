import type { Fields } from '../../domain/record/merge-fields.ts';
import { reverseChange } from '../../domain/record/reverse-change.ts';
import type { MergedOrganisation } from '../../domain/organisation/merged-organisation.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { prepareOnce } from '../store/statements.ts';
import type { NewChange, Store, StoredRecord } from '../store/store.ts';

type Deletion = { batch: string | null; before: string; by: string; at: string };
type Change = { field: string; before: string | null; after: string | null };

/** How two organisations that were merged are taken apart: by undoing the act of this desk, or by changes of its own. */
export type Unmerge = { undo: string } | { changes: NewChange[] };

/** True if the history of this desk tells what the record was that went: it can be made again. */
export const mayUnmerge = (store: Store, goneId: string): boolean => store.get('organisation', goneId) !== undefined || readDeletion(store, goneId) !== undefined;

/**
 * Takes apart what was merged, here or by a colleague: the record that went comes back as it was, and the one that stayed gets back
 * what it gave up, unless someone has changed it since. Undefined where this desk's history does not tell.
 */
export function planUnmerge(store: Store, stayed: StoredRecord, goneId: string): Unmerge | undefined {
  const isHere = store.get('organisation', goneId) !== undefined;
  const deletion = readDeletion(store, goneId);
  if (deletion === undefined && !isHere) return undefined;
  if (!isHere && deletion?.batch && readChanges(store, stayed.id, deletion).length > 0 && store.findUndo(deletion.batch, deletion.by) !== undefined) return { undo: deletion.batch };
  const changes = deletion === undefined || isHere ? [] : readChanges(store, stayed.id, deletion);
  const side = (which: 'before' | 'after'): Fields => Object.fromEntries(changes.map((change) => [change.field, JSON.parse(change[which] ?? 'null') as unknown]));
  const set = reverseChange('organisation', stayed.fields, side('before'), side('after'));
  const standing = (set['mergedFrom'] ?? (stayed.fields as OrganisationFields).mergedFrom) as MergedOrganisation[];
  const back: NewChange[] = isHere || deletion === undefined ? [] : [{ op: 'create', entity: 'organisation', id: goneId, fields: JSON.parse(deletion.before) as Fields }];
  return { changes: [...back, { op: 'update', entity: 'organisation', id: stayed.id, set: { ...set, mergedFrom: standing.filter(({ id }) => id !== goneId) } }] };
}

/** The last deletion of the record. */
const readDeletion = ({ db }: Store, id: string): Deletion | undefined =>
  prepareOnce<Deletion>(db, `select batch, before, by, at from change where entity = 'organisation' and record_id = ? and field = '*' and before is not null order by id desc limit 1`).get(id);

/** What the same act did to the record that stayed: of one batch on the desk that did it, of one moment on the others. */
const readChanges = ({ db }: Store, id: string, { batch, by, at }: Deletion): Change[] =>
  prepareOnce<Change>(db, `select field, before, after from change where entity = 'organisation' and record_id = ? and field <> '*' and batch is ? and by = ? and at = ? order by id`).all(id, batch, by, at);
