import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { canWrite } from '../../src-main/domain/record/permission.ts';
import type { Person } from '../devices/find-person.ts';
import { listUnknownFields } from '../records/check-fields.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { applyDelete } from './apply-delete.ts';
import { applyProposal } from './apply-proposal.ts';
import { closeConflict } from './close-conflict.ts';
import { createRecord } from './create-record.ts';
import { mergeLine } from './merge-line.ts';
import { rejected, type Outcome } from './outcome.ts';
import { putOnDeleted } from './put-on-deleted.ts';

/** Applies one line of a desk to the working copy, or says why not. Rights are decided here and nowhere else. */
export function applyLine(copy: WorkCopy, person: Person, line: Mutation): Outcome {
  if (!canWrite(person.roles, line.entity)) return rejected('forbidden');
  const current = copy.get(line.entity, line.id);
  if (current !== undefined && !current.scopes.some((scope) => person.scopes.includes(scope))) return rejected('forbidden');
  if (line.op === 'delete') return applyDelete(copy, person, line, current);
  const unknown = listUnknownFields(line.entity, line.set);
  if (unknown.length > 0) return rejected('invalid_fields', unknown);
  if (line.entity === 'conflict') return closeConflict(copy, person, line, current);
  if (line.entity === 'proposal') return applyProposal(copy, person, line, current);
  if (current === undefined) return createRecord(copy, person, line, line.entity);
  if (current.deleted) return putOnDeleted(copy, person, line, current);
  return mergeLine(copy, person, line, current);
}
