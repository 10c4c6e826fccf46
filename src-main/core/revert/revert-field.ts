import type { OwnEntity } from '../../domain/record/follower.ts';
import type { Fields } from '../../domain/record/merge-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitEdit, mayWriteHere } from '../desk-records.ts';
import type { Batch, StoredRecord } from '../store/store.ts';
import { readEarlier } from './read-earlier.ts';

type Revertable = {
  entity: OwnEntity;
  /** Its fields that a person may bring back, as keys. */
  content: object;
  /** What writing `earlier` today changes, and what would be wrong with it. */
  plan: (earlier: Record<string, unknown>) => { set: Fields; problems: { field: string; problem: string }[] };
};
type Errors = {
  NOT_ALLOWED_NOW: (options: { data: { state: string; action: string } }) => Error;
  NOT_VALID_NOW: (options: { data: { fields: { field: string; problem: string }[] } }) => Error;
};

/**
 * Writes, as an edit of today, what the field of a line of the record's history held before it; null where it holds that already. Throws
 * NOT_ALLOWED_NOW for what is no content, no line of this record, or not this person's to write; NOT_VALID_NOW where it would be refused today.
 */
export function revertField(context: DeskContext, record: StoredRecord, line: number, { entity, content, plan }: Revertable, errors: Errors): Batch | null {
  const earlier = readEarlier(context.desk().store, record, entity, content, line);
  const { state } = record.fields;
  if (earlier === undefined || !mayWriteHere(context, entity)) throw errors.NOT_ALLOWED_NOW({ data: { state: typeof state === 'string' ? state : entity, action: 'revert' } });
  const { set, problems } = plan(earlier);
  if (problems.length > 0) throw errors.NOT_VALID_NOW({ data: { fields: problems } });
  return Object.keys(set).length === 0 ? null : commitEdit(context, record, set);
}
