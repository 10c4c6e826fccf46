import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import type { ConflictFields } from '../../src-main/domain/record/conflict.ts';
import type { ProposalFields } from '../../src-main/domain/record/proposal.ts';
import type { WorkCopy } from '../records/work-copy.ts';

/**
 * True if what a line settles was closed as the line wants it. Of two people who settle one conflict, or answer one proposal, the first to
 * arrive is followed, as one act: the change that goes with the other's choice is not made. A site that was restored may have
 * forgotten what it is about: the line is then judged by itself.
 */
export function isSettledSo(copy: WorkCopy, line: Mutation, settles: string): boolean {
  const conflict = copy.get('conflict', settles);
  if (conflict !== undefined) return !conflict.deleted && isChosen(conflict.fields as ConflictFields, line);
  const proposal = copy.get('proposal', settles);
  return proposal === undefined || (!proposal.deleted && (proposal.fields as ProposalFields).state === 'accepted');
}

function isChosen({ state, choices }: ConflictFields, { set }: Mutation): boolean {
  if (state !== 'resolved' || choices === null) return false;
  return Object.values(choices).includes('mine') && Object.keys(set).every((field) => choices[field] !== 'theirs');
}
