import { planDecision, planMove } from '../../../src-main/core/offers/plan-offer-move.ts';
import { listProposals } from '../../../src-main/core/proposals/list-proposals.ts';
import { makeProposal } from '../../../src-main/core/proposals/make-proposal.ts';
import { planAnswer } from '../../../src-main/core/proposals/plan-answer.ts';
import { dismissReview, listReview } from '../../../src-main/core/sync/list-outbox.ts';
import { readCurrent } from '../../../src-main/core/sync/conflict-now.ts';
import { listConflicts } from '../../../src-main/core/sync/list-conflicts.ts';
import { resolveConflict } from '../../../src-main/core/sync/resolve-conflict.ts';
import type { NewBatch, NewChange, StoredRecord } from '../../../src-main/core/store/store.ts';
import { isPersonMove, listOfferActions } from '../../../src-main/domain/offer/offer-state.ts';
import { makeOffer, type OfferFields } from '../../../src-main/domain/offer/offer.ts';
import type { Fields } from '../../../src-main/domain/record/merge-fields.ts';
import { makeSimulatedId } from './random.ts';
import type { ActStep, SimulatedEntity } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

const entities: SimulatedEntity[] = ['offer', 'organisation', 'press'];
const texts: Record<SimulatedEntity, string[]> = {
  offer: ['title', 'employerName', 'placeLabel', 'description', 'payText'],
  organisation: ['name', 'city', 'about', 'visitNotes'],
  press: ['title', 'agency', 'note'],
};
const pickField = (entity: SimulatedEntity, place: number) => texts[entity][place % texts[entity].length]!;
const titleOf = (word: number) => `mot${word}`;

/** A whole record whose words are found nowhere else. */
export function makeFields(entity: SimulatedEntity, territory: string | null, word: number, at: string): Fields {
  const title = titleOf(word);
  switch (entity) {
    case 'offer':
      return makeOffer({ title, description: title, source: 'desk', receivedAt: at, territory });
    case 'organisation':
      return { name: title, siret: null, rna: null, legalForm: null, address: null, postcode: null, city: null, territory, website: null, about: null };
    case 'press':
      return {
        title, body: title, agency: null, organisationName: null, contactName: null, contactEmail: null, sourceUrl: null,
        embargoUntil: null, note: null, receivedAt: at, state: 'received', decision: null,
      };
  }
}

/** Does what the person of this desk does. What is not there to be changed is left. */
export function actOnDesk(desk: SimulatedDesk, step: ActStep): void {
  const { store, userName: by } = desk;
  const at = now(desk).toISOString();
  const commit = (kind: NewBatch['kind'], changes: NewChange[], more: Partial<NewBatch> = {}) =>
    store.commit({ kind, label: 'un acte', by, changes, ...more });
  switch (step.do) {
    case 'create': {
      const id = makeSimulatedId(step.record);
      if (store.get(step.entity, id)) return;
      commit('create', [{ op: 'create', entity: step.entity, id, fields: makeFields(step.entity, step.territory, step.word, at) }]);
      return;
    }
    case 'edit': {
      const found = findRecord(desk, step.record);
      if (!found) return;
      commit('edit', [{ op: 'update', entity: found.entity, id: found.id, set: { [pickField(found.entity, step.field)]: titleOf(step.word) } }]);
      return;
    }
    case 'move': {
      const found = findRecord(desk, step.record);
      if (!found || found.entity === 'press') return;
      commit('edit', [{ op: 'update', entity: found.entity, id: found.id, set: { territory: step.territory } }]);
      return;
    }
    case 'delete': {
      const found = findRecord(desk, step.record);
      if (found) commit('delete', [{ op: 'delete', entity: found.entity, id: found.id }]);
      return;
    }
    case 'decide': {
      const found = findRecord(desk, step.record);
      if (found?.entity !== 'offer') return;
      const set = planHandling(found.fields as OfferFields, step.choice, titleOf(step.word), { by, at });
      if (set) commit('decision', [{ op: 'update', entity: 'offer', id: found.id, set }], { delayMs: step.delayMs });
      return;
    }
    case 'undo':
      store.undo(null, by, 0);
      return;
    case 'redo':
      store.redo(by, 0);
      return;
    case 'resolve': {
      const conflicts = listConflicts(store);
      const conflict = conflicts[step.pick % Math.max(1, conflicts.length)];
      if (!conflict) return;
      const choices = Object.fromEntries(conflict.clashes.map(({ field }) => [field, step.mine ? ('mine' as const) : ('theirs' as const)]));
      const seen = readCurrent(store.get(conflict.entity, conflict.recordId), conflict);
      resolveConflict(store, { id: conflict.id, choices, seen, by, at });
      return;
    }
    case 'propose': {
      const found = findRecord(desk, step.record);
      if (!found) return;
      const made = makeProposal(found, { set: { [pickField(found.entity, step.field)]: titleOf(step.word) }, message: titleOf(step.word), by, at });
      if ('change' in made) commit('create', [made.change]);
      return;
    }
    case 'answer': {
      const open = listProposals(store, { name: by, roles: desk.engine.memory.person()?.roles ?? [] }, true, null, 50);
      const entry = open[step.pick % Math.max(1, open.length)];
      const changes = entry && planAnswer(store, entry.id, entry, { answer: step.answer, message: titleOf(step.word), by, at, seen: entry.current });
      if (typeof changes === 'object') commit('resolve', changes);
      return;
    }
    case 'import':
      store.load(() => {
        const changes = step.records.flatMap((record, place): NewChange[] => {
          const id = makeSimulatedId(record);
          return store.get('offer', id) ? [] : [{ op: 'create', entity: 'offer', id, fields: makeFields('offer', step.territory, step.word * 1000 + place, at) }];
        });
        if (changes.length > 0) commit('import', changes, { origin: 'import', label: 'un lot' });
      });
      store.endLoad();
      while (store.fillSearch());
      return;
    case 'dismiss': {
      const [line] = listReview(store, null, 1);
      if (line) dismissReview(store, line.line, now(desk));
    }
  }
}

export const now = (desk: SimulatedDesk) => new Date(Date.now() + desk.clockShift);

export function findRecord(desk: SimulatedDesk, record: number): (StoredRecord & { entity: SimulatedEntity }) | undefined {
  const id = makeSimulatedId(record);
  for (const entity of entities) {
    const found = desk.store.get(entity, id);
    if (found) return { ...found, entity };
  }
  return undefined;
}

const terms = { makeLink: () => null, makePublicationLink: () => null, publicationDays: null, days: 30 };

function planHandling(offer: OfferFields, choice: number, letter: string, author: { by: string; at: string }): Fields | undefined {
  const actions = listOfferActions(offer.state).filter(isPersonMove).filter((action) => action !== 'prolong');
  const action = actions[choice % Math.max(1, actions.length)];
  switch (action) {
    case undefined:
      return undefined;
    case 'accept':
      return planDecision(offer, { id: '', kind: 'accept', letter }, author, terms);
    case 'refuse':
      return planDecision(offer, { id: '', kind: 'refuse', reason: 'not_ess', letter }, author, terms);
    case 'askCorrections':
      return planDecision(offer, { id: '', kind: 'askCorrections', corrections: [{ field: 'title', comment: letter }], letter }, author, terms);
    default:
      return planMove(offer, action, author, terms);
  }
}
