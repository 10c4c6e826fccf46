import { mostDistinct } from '../../domain/record/distinct-record.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitAct, mayWriteHere, sign } from '../desk-records.ts';
import type { Batch, StoredRecord } from '../store/store.ts';
import { type Named, planApart } from './tell-apart.ts';

type Said = { pair: readonly [StoredRecord, Named]; apart: boolean };
export type ApartErrors = {
  NOT_ALLOWED_NOW: (options: { data: { state: string; action: string } }) => Error;
  INVALID_FIELDS: (options: { data: { fields: { field: string; problem: string }[] } }) => Error;
};

/**
 * Says in the name of this desk's person that two near records are not the same thing, or takes it back. Null where that was
 * already so. Throws one of `errors` where this person may not write what would hold it, or it holds as many as it may.
 */
export function commitApart(context: DeskContext, { pair, apart }: Said, errors: ApartErrors): Batch | null {
  const changes = planApart(...pair, apart ? sign(context) : null);
  const closed = changes.find(({ entity }) => !mayWriteHere(context, entity));
  if (closed !== undefined) throw errors.NOT_ALLOWED_NOW({ data: { state: closed.entity, action: 'tellApart' } });
  if (changes.some(({ set }) => set.distinctFrom.length > mostDistinct)) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'distinctFrom', problem: 'too_big' }] } });
  return changes.length === 0 ? null : commitAct(context, { kind: 'edit', label: getRecordTitle(pair[0].fields), changes });
}
