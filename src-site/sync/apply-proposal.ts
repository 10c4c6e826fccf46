import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { canWrite } from '../../src-main/domain/record/permission.ts';
import { isProposable, type ProposalFields, proposalFields } from '../../src-main/domain/record/proposal.ts';
import type { Person } from '../devices/find-person.ts';
import { checkFields, listFieldProblems, listUnknownFields } from '../records/check-fields.ts';
import type { SiteRecord } from '../records/site-record.ts';
import type { WorkCopy } from '../records/work-copy.ts';
import { applied, rejected, type Outcome } from './outcome.ts';
import { settleFollower } from './settle-follower.ts';

const closing = ['state', 'answer', 'answeredBy', 'answeredAt'];

/** A proposal is made by anyone who sees its record, answered by whoever may write it, withdrawn by its author. */
export function applyProposal(copy: WorkCopy, person: Person, line: Mutation, current: SiteRecord | undefined): Outcome {
  if (current === undefined) return makeProposal(copy, person, line);
  const proposal = current.fields as ProposalFields;
  const own = proposal.by === person.userName;
  const { state } = line.set;
  const mayAnswer = canWrite(person.roles, proposal.entity);
  // Its author withdraws it, and takes that back.
  const isWithdrawal = state === 'withdrawn' || (state === 'open' && proposal.state === 'withdrawn');
  if (isWithdrawal ? !own : !mayAnswer) return rejected('forbidden');
  return settleFollower(copy, person, line, current, closing);
}

/** The author is who sends it, whatever the line says; what it proposes must be possible on the record as it stands. */
function makeProposal(copy: WorkCopy, person: Person, line: Mutation): Outcome {
  if (line.baseVer > 0) return rejected('unknown_record');
  const read = proposalFields.safeParse({ ...line.set, by: person.userName, at: line.at });
  if (!read.success) return rejected('invalid_fields', listFieldProblems(read.error.issues));
  const fields: ProposalFields = { ...read.data, state: 'open', answer: null, answeredBy: null, answeredAt: null };
  const record = copy.get(fields.entity, fields.recordId);
  if (record === undefined || record.deleted) return rejected('unknown_record');
  if (!record.scopes.some((scope) => person.scopes.includes(scope))) return rejected('forbidden');
  const barred = Object.keys(fields.set).filter((field) => !isProposable(fields.entity, field)).map((field) => ({ field, problem: 'cannot be proposed' }));
  const unknown = [...barred, ...listUnknownFields(fields.entity, fields.set)];
  if (unknown.length > 0 || Object.keys(fields.set).length === 0) return rejected('invalid_fields', unknown);
  const wanted = checkFields(fields.entity, { ...record.fields, ...fields.set });
  if (wanted.fields === null) return rejected('invalid_fields', wanted.problems);
  const { scopes } = record;
  return applied(copy.put({ entity: 'proposal', id: line.id, scopes, deleted: false, about: record.id, fields, by: person.userName, at: line.at }));
}
