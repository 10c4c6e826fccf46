import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { ProposalAnswer, ProposalFields } from '../../domain/record/proposal.ts';
import { getStanding } from '../organisations/find-merged.ts';
import type { NewChange, Store } from '../store/store.ts';

type Answer = { answer: ProposalAnswer; message: string | null; by: string; at: string };

/**
 * The changes that answering a proposal is: its closing and, if it is accepted, the ordinary change that it becomes. Undefined if
 * it is accepted of a record that is gone.
 */
export function planAnswer(store: Store, id: string, proposal: ProposalFields, { answer, message, by, at }: Answer): NewChange[] | undefined {
  const changes = answer === 'accepted' ? planAcceptance(store, proposal) : [];
  if (!changes) return undefined;
  // The answer goes first: the site makes the change only if the answer stands.
  return [{ op: 'update', entity: 'proposal', id, set: { state: answer, answer: message, answeredBy: by, answeredAt: at } }, ...changes];
}

function planAcceptance(store: Store, { entity, recordId: id, set: proposed }: ProposalFields): NewChange[] | undefined {
  // Proposed of an organisation that was merged into another one meanwhile, it is for that one.
  const record = getStanding(store, entity, id);
  if (!record) return undefined;
  const set = Object.fromEntries(Object.entries(proposed).filter(([field, value]) => !isSameValue(record.fields[field], value)));
  return Object.keys(set).length === 0 ? [] : [{ op: 'update', entity, id: record.id, set }];
}
