import { mostDistinct } from '../../domain/record/distinct-record.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitAct, sign } from '../desk-records.ts';
import type { Batch, StoredRecord } from '../store/store.ts';
import { planApart } from './tell-apart.ts';

type Said = { pair: readonly [StoredRecord, StoredRecord]; apart: boolean };

/**
 * Says in the name of this desk's person that two near records are not the same thing, or takes it back. Null where that was
 * already so. Throws what `tooMany` makes where the first holds as many as it may.
 */
export function commitApart(context: DeskContext, { pair, apart }: Said, tooMany: () => Error): Batch | null {
  const changes = planApart(...pair, apart ? sign(context) : null);
  if (changes.some(({ set }) => set.distinctFrom.length > mostDistinct)) throw tooMany();
  return changes.length === 0 ? null : commitAct(context, { kind: 'edit', label: getRecordTitle(pair[0].fields), changes });
}
