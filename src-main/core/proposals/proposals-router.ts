import { canWriteHere } from '../../domain/record/permission.ts';
import { proposalFields } from '../../domain/record/proposal.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { commitAct } from '../desk-records.ts';
import type { NewChange } from '../store/store.ts';
import { countProposals, listProposals, type Reader } from './list-proposals.ts';
import { makeProposal } from './make-proposal.ts';
import { planAnswer } from './plan-answer.ts';

const { proposals } = desk;

/** Changes proposed by those who see a record and may not write it. The site judges every one of these again. */
export const proposalsRouter = {
  list: proposals.list.handler(({ input, context }) => listProposals(context.desk().store, readReader(context), input.open, input.after, input.limit)),
  counts: proposals.counts.handler(({ context }) => countProposals(context.desk().store)),
  make: proposals.make.handler(({ input, context, errors }) => {
    const record = context.desk().store.get(input.entity, input.recordId);
    if (!record) throw errors.NOT_FOUND();
    const made = makeProposal(record, { set: input.set, message: input.message, by: readReader(context).name, at: context.host.now().toISOString() });
    if ('problems' in made) throw errors.INVALID_FIELDS({ data: { fields: made.problems } });
    return { batch: commitAct(context, { kind: 'create', label: readTitle(made.change), changes: [made.change] }).id, id: made.change.id };
  }),
  answer: proposals.answer.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    const reader = readReader(context);
    const found = proposalFields.safeParse(store.get('proposal', input.id)?.fields);
    if (!found.success) throw errors.NOT_FOUND();
    const proposal = found.data;
    const may = input.answer === 'withdrawn' ? proposal.by === reader.name : canWriteHere(reader.roles, proposal.entity);
    if (proposal.state !== 'open' || !may) throw errors.NOT_ALLOWED_NOW({ data: { state: proposal.state, action: input.answer } });
    const changes = planAnswer(store, input.id, proposal, { answer: input.answer, message: input.message, seen: input.seen, by: reader.name, at: context.host.now().toISOString() });
    if (changes === 'gone') throw errors.NOT_FOUND();
    if (changes === 'changed') throw errors.CHANGED_MEANWHILE();
    return { batch: commitAct(context, { kind: 'resolve', label: proposal.recordTitle, changes }).id };
  }),
};

const readTitle = (change: NewChange) => (change.op === 'create' ? String(change.fields['recordTitle']) : '');

function readReader(context: DeskContext): Reader {
  const { userName, sync } = context.desk();
  return { name: userName(), roles: sync.memory.person()?.roles ?? [] };
}
