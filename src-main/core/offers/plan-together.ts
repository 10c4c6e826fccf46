import type { DecisionInput } from '../../contract/desk/offers.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { toNearRecord } from '../duplicates/compare-near.ts';
import { planLookAsked } from '../second-look/plan-look.ts';
import type { NewChange, Store } from '../store/store.ts';
import { type DecisionTerms, isOfferActionAllowed, planDecision } from './plan-offer-move.ts';

type Plan = { changes: NewChange[]; results: { id: string; outcome: 'done' | 'notNow' | 'gone' }[]; /** The title of the first that is decided. */ label: string };

/** What several decisions change, and what becomes of each: one that is not possible now is left, and holds up no other. */
export function planTogether(store: Store, decisions: readonly DecisionInput[], author: { by: string; at: string }, terms: DecisionTerms): Plan {
  const plan: Plan = { changes: [], results: [], label: '' };
  for (const decision of decisions) {
    const { id, kind } = decision;
    const record = store.get('offer', id);
    const offer = record?.fields as OfferFields | undefined;
    const outcome = offer === undefined ? 'gone' : isOfferActionAllowed(offer, kind) ? 'done' : 'notNow';
    plan.results.push({ id, outcome });
    if (record === undefined || offer === undefined || outcome !== 'done') continue;
    if (plan.changes.length === 0) plan.label = getRecordTitle(offer);
    // One look is enough for copies of one offer.
    const lookAsked = plan.changes.length === 0 ? planLookAsked(store, toNearRecord(record), kind, author.at) : null;
    plan.changes.push({ op: 'update', entity: 'offer', id, set: { ...planDecision(offer, decision, author, terms), ...(lookAsked && { lookAsked }) } });
  }
  return plan;
}
