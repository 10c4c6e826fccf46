import type { ProposalEntry } from '../../contract/desk/proposals.ts';
import { canWriteHere } from '../../domain/record/permission.ts';
import { proposalFields } from '../../domain/record/proposal.ts';
import type { Role } from '../../domain/record/role.ts';
import { getStanding } from '../organisations/find-merged.ts';
import type { Store } from '../store/store.ts';

type Line = { row: number; id: string; fields: string };
export type Reader = { name: string; roles: readonly Role[] };

const openSql = `select row, id, fields from record indexed by proposal_open
  where entity = 'proposal' and fields ->> 'state' = 'open' and row > ? order by row limit ?`;
const closedSql = `select row, id, fields from record
  where entity = 'proposal' and fields ->> 'state' <> 'open' and row < ? order by row desc limit ?`;

/** A page of proposals: the open ones oldest first, the others latest first. */
export function listProposals(store: Store, reader: Reader, open: boolean, after: number | null, limit: number): ProposalEntry[] {
  const lines = store.db.prepare<[number, number], Line>(open ? openSql : closedSql).all(after ?? (open ? 0 : Number.MAX_SAFE_INTEGER), limit);
  return lines.map((line) => {
    const proposal = proposalFields.parse(JSON.parse(line.fields));
    const record = getStanding(store, proposal.entity, proposal.recordId);
    const current = record && Object.fromEntries(Object.keys(proposal.set).map((field) => [field, record.fields[field] ?? null]));
    return {
      ...proposal,
      id: line.id,
      place: line.row,
      current: (current ?? null) as ProposalEntry['current'],
      mayAnswer: canWriteHere(reader.roles, proposal.entity),
      own: proposal.by === reader.name,
    };
  });
}

export function countProposals(store: Store): { open: number; closed: number } {
  const count = (sql: string) => store.db.prepare<[], number>(sql).pluck().get() ?? 0;
  const open = count(`select count(*) from record indexed by proposal_open where entity = 'proposal' and fields ->> 'state' = 'open'`);
  return { open, closed: count(`select count(*) from record where entity = 'proposal'`) - open };
}
