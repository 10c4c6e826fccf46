import { type Fields, isSameValue } from '../../domain/record/merge-fields.ts';
import { isProposable, type ProposalAnswer, type ProposalFields } from '../../domain/record/proposal.ts';
import { getStanding } from '../organisations/find-merged.ts';
import type { NewChange, Store } from '../store/store.ts';

type Answer = { answer: ProposalAnswer; message: string | null; by: string; at: string; seen: Fields | null };

/**
 * The changes that answering a proposal is: its closing and, if it is accepted, the ordinary change that it becomes. `gone` if it is accepted
 * of a record that is not here any more, `changed` if that record does not say what was `seen` when it was accepted.
 */
export function planAnswer(store: Store, id: string, proposal: ProposalFields, { answer, message, by, at, seen }: Answer): NewChange[] | 'gone' | 'changed' {
  const changes = answer === 'accepted' ? planAcceptance(store, proposal, seen) : [];
  if (typeof changes === 'string') return changes;
  // The answer goes first: the site makes the change only if the answer stands.
  return [{ op: 'update', entity: 'proposal', id, set: { state: answer, answer: message, answeredBy: by, answeredAt: at } }, ...changes];
}

function planAcceptance(store: Store, { entity, recordId: id, set: proposed }: ProposalFields, seen: Fields | null): NewChange[] | 'gone' | 'changed' {
  // Proposed of an organisation that was merged into another one meanwhile, it is for that one.
  const record = getStanding(store, entity, id);
  if (!record) return 'gone';
  const wanted = Object.entries(proposed).filter(([field]) => isProposable(entity, field));
  if (wanted.some(([field]) => !isSameValue(seen?.[field] ?? null, record.fields[field] ?? null))) return 'changed';
  const set = Object.fromEntries(wanted.filter(([field, value]) => !isSameValue(record.fields[field], value)));
  return Object.keys(set).length === 0 ? [] : [{ op: 'update', entity, id: record.id, set }];
}
