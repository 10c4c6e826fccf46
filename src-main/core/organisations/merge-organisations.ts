import type { MergeInput } from '../../contract/desk/organisations.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { planMerge } from '../../domain/organisation/plan-merge.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitAct, sign } from '../desk-records.ts';
import type { Batch, StoredRecord } from '../store/store.ts';
import { readOrganisation } from './read-verdict.ts';

type Held = { id: string; fields: OrganisationFields };

export type MergeRefusal = { refused: 'changed' } | { refused: 'tooMany'; field: string };

/**
 * Merges `goes` into `stays` as one act: what stays is written, then the other record is deleted. Refused where either has changed since
 * the person saw it. Offers and releases are not written: they find the one that stays by what it keeps of the other.
 */
export function mergeOrganisations(context: DeskContext, stays: StoredRecord, goes: StoredRecord, { taken, seen }: Pick<MergeInput, 'taken' | 'seen'>): Batch | MergeRefusal {
  const [kept, gone] = [stays, goes].map((record) => ({ id: record.id, fields: readOrganisation(record) })) as [Held, Held];
  if (!isSameValue(kept.fields, seen.stays) || !isSameValue(gone.fields, seen.goes)) return { refused: 'changed' };
  const plan = planMerge(kept, gone, taken, sign(context));
  if ('tooMany' in plan) return { refused: 'tooMany', field: plan.tooMany };
  return commitAct(context, {
    kind: 'edit',
    label: kept.fields.name,
    changes: [{ op: 'update', entity: 'organisation', id: stays.id, set: plan.set }, { op: 'delete', entity: 'organisation', id: goes.id }],
  });
}
