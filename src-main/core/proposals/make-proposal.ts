import { v7 as makeId } from 'uuid';
import { entityFields } from '../../domain/record/entity.ts';
import type { OwnEntity } from '../../domain/record/follower.ts';
import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { isProposable, type ProposalFields } from '../../domain/record/proposal.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import type { NewChange, StoredRecord } from '../store/store.ts';

type FieldProblem = { field: string; problem: string };
type Draft = { set: Fields; message: string | null; by: string; at: string };

/** The change that writes a proposal down, for whoever may write `record`; or what is wrong with it. */
export function makeProposal(record: StoredRecord, draft: Draft): { change: NewChange & { id: string } } | { problems: FieldProblem[] } {
  const set = Object.fromEntries(Object.entries(draft.set).filter(([field, value]) => !isSameValue(record.fields[field], value)));
  const entity = record.entity as OwnEntity;
  const barred = Object.keys(set).filter((field) => !isProposable(entity, field));
  if (barred.length > 0) return { problems: barred.map((field) => ({ field, problem: 'not_proposable' })) };
  if (Object.keys(set).length === 0) return { problems: [{ field: '', problem: 'nothing' }] };
  const read = entityFields[record.entity].safeParse({ ...record.fields, ...set });
  const wrong = read.success ? [] : read.error.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.code }));
  // What was already wrong with the record is not this proposal's to mend.
  const caused = wrong.filter(({ field }) => field in set);
  if (caused.length > 0) return { problems: caused };
  const fields: ProposalFields = {
    entity,
    recordId: record.id,
    recordTitle: getRecordTitle(record.fields).slice(0, 300),
    base: Object.fromEntries(Object.keys(set).map((field) => [field, record.fields[field] ?? null])) as ProposalFields['base'],
    set: set as ProposalFields['set'],
    message: draft.message,
    by: draft.by,
    at: draft.at,
    state: 'open',
    answer: null,
    answeredBy: null,
    answeredAt: null,
  };
  return { change: { op: 'create', entity: 'proposal', id: makeId(), fields, scopes: record.scopes } };
}
