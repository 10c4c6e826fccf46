import type { AttachedFile } from '../../domain/file/attached-file.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import { commitEdit, mayWriteHere, sign } from '../desk-records.ts';
import type { StoredRecord } from '../store/store.ts';

type NotAllowed = (options: { data: { state: string; action: string } }) => Error;
type Invalid = (options: { data: { fields: { field: string; problem: string }[] } }) => Error;

export function requireWriter(context: DeskContext, action: string, notAllowed: NotAllowed): void {
  if (!mayWriteHere(context, 'organisation')) throw notAllowed({ data: { state: 'organisation', action } });
}

/** A proof names a file of the record itself. */
export function requireFile({ fields }: StoredRecord, sha256: string | null, invalid: Invalid): void {
  const files = (fields['files'] ?? []) as AttachedFile[];
  if (sha256 !== null && !files.some((file) => file.sha256 === sha256)) throw invalid({ data: { fields: [{ field: 'file', problem: 'not_here' }] } });
}

/** No batch where nothing changes. */
export const commitIfNew = (context: DeskContext, record: StoredRecord, set: Partial<OrganisationFields>): { batch: string | null } => ({
  batch: Object.keys(set).length === 0 ? null : commitEdit(context, record, set).id,
});

/** Writes what was read in a document, signed; not again what says the same. */
export function commitProof(context: DeskContext, record: StoredRecord, field: 'articleOne' | 'registryMention', read: object | null): { batch: string | null } {
  const before = (record.fields[field] ?? null) as Record<string, unknown> | null;
  const isSame = before === null || read === null ? before === read : Object.entries(read).every(([name, value]) => isSameValue(before[name], value));
  return commitIfNew(context, record, isSame ? {} : { [field]: read && { ...read, ...sign(context) } });
}
