import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { isFollower } from '../../src-main/domain/record/follower.ts';
import { listHashes } from '../../src-main/domain/record/named-files.ts';
import { canWrite, mayWriteOwn } from '../../src-main/domain/record/permission.ts';
import type { Person } from '../devices/find-person.ts';
import { listUnknownFields } from '../records/check-fields.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { applyDelete } from './apply-delete.ts';
import { applyProposal } from './apply-proposal.ts';
import { closeConflict } from './close-conflict.ts';
import { createRecord } from './create-record.ts';
import { isSettledSo } from './is-settled-so.ts';
import { mergeLine } from './merge-line.ts';
import { inConflict, onHold, rejected, settledOtherwise, type Outcome } from './outcome.ts';
import { putOnDeleted } from './put-on-deleted.ts';

/**
 * Applies one line of a desk to the working copy, or says why not. Rights are decided here and nowhere else. `usable` are
 * the files that this person may name.
 */
export function applyLine(copy: WorkCopy, person: Person, sent: Mutation, usable: ReadonlySet<string>): Outcome {
  const current = copy.get(sent.entity, sent.id);
  const line = leaveForgotten(sent, current, usable);
  if (!canWrite(person.roles, line.entity)) return rejected('forbidden');
  if (current !== undefined && !current.scopes.some((scope) => person.scopes.includes(scope))) return rejected('forbidden');
  // Neither somebody else's, nor given to somebody else.
  if (current !== undefined && [current.fields, { ...current.fields, ...line.set }].some((fields) => !mayWriteOwn(person, line.entity, fields))) return rejected('forbidden');
  if (line.settles !== undefined && !isSettledSo(copy, line, line.settles)) return settledOtherwise(line.settles);
  if (line.op === 'delete') return applyDelete(copy, person, line, current);
  const unknown = listUnknownFields(line.entity, line.set);
  if (unknown.length > 0) return rejected('invalid_fields', unknown);
  if (listAddedFiles(line, current).some((sha256) => !usable.has(sha256))) return onHold();
  // Closed long ago, and gone with its record (`retention/purge.ts`): nothing of it is left to be closed.
  if (current?.deleted === true && isFollower(line.entity)) return inConflict(current.ver, current.id);
  if (line.entity === 'conflict') return closeConflict(copy, person, line, current);
  if (line.entity === 'proposal') return applyProposal(copy, person, line, current);
  if (current === undefined) return createRecord(copy, person, line, line.entity);
  if (current.deleted) return putOnDeleted(copy, person, line, current);
  return mergeLine(copy, person, line, current);
}

/** Files that the line names and the record does not yet. */
function listAddedFiles({ set }: Mutation, current: SiteRecord | undefined): string[] {
  const known = listHashes(current?.fields['files']);
  return listHashes(set['files']).filter((sha256) => !known.includes(sha256));
}

/**
 * The line without the files that its author had found in the record and that a restored site has forgotten: who adds others does not
 * bring these, and would wait for them for ever.
 */
function leaveForgotten(line: Mutation, current: SiteRecord | undefined, usable: ReadonlySet<string>): Mutation {
  const found = listHashes(line.base['files']);
  const forgotten = listAddedFiles(line, current).filter((sha256) => found.includes(sha256) && !usable.has(sha256));
  if (forgotten.length === 0) return line;
  const files = (line.set['files'] as Mutation['set'][string][]).filter((file) => !listHashes([file]).some((sha256) => forgotten.includes(sha256)));
  return { ...line, set: { ...line.set, files } };
}
