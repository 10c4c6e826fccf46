import { v4 as makeId } from 'uuid';
import { listChosen } from '../../domain/line/citation.ts';
import type { OfferDecision } from '../../domain/offer/offer-decision.ts';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLookReason } from '../../domain/second-look/choose-looks.ts';
import { compareLook } from '../../domain/second-look/compare-looks.ts';
import { type LookReason, mostLooks, type SecondLook } from '../../domain/second-look/second-look.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { commitEdit, getRecord, mayWriteHere } from '../desk-records.ts';
import { listAwaited, readAgreement } from './list-looks.ts';
import { toOpinion } from './plan-look.ts';
import { readBlindOffer } from './read-blind-offer.ts';

const { looks } = desk;

/** An offer decided longer ago is no longer worth a second look: what it told has been acted upon. */
const longestDays = 90;

/** A second opinion on decisions, by someone who has not seen them. */
export const looksRouter = {
  awaited: looks.awaited.handler(({ context }) => {
    const { store, userName } = context.desk();
    if (!mayWriteHere(context, 'offer')) return { total: 0, offers: [] };
    return listAwaited(store.db, userName(), new Date(context.host.now().getTime() - longestDays * 86_400_000).toISOString());
  }),
  read: looks.read.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const awaited = findAwaitedOf(context, record.fields as OfferFields, input.of);
    return awaited && readBlindOffer(context.desk().store, record, awaited.decision);
  }),
  give: looks.give.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const awaited = findAwaitedOf(context, offer, input.of);
    // The state of the offer would tell what was decided, even here.
    if (awaited === null) throw errors.NOT_ALLOWED_NOW({ data: { state: 'decided', action: 'look' } });
    const { decision, why } = awaited;
    const by = context.desk().userName();
    // Whoever refuses says by which articles, or that there is none.
    if (input.verdict === 'refuse' && input.articles === null) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'articles', problem: 'missing' }] } });
    const first = toOpinion(offer, decision);
    const refuses = input.verdict === 'refuse';
    const look: SecondLook = {
      id: makeId(), why, first, verdict: input.verdict, reason: refuses ? input.reason : null, articles: refuses && input.articles !== null ? listChosen(input.articles) : [],
      comment: input.comment?.trim() || null, by, at: context.host.now().toISOString(),
    };
    return { batch: commitEdit(context, record, { secondLooks: [...offer.secondLooks, look] }).id, first, outcome: compareLook(first, look) };
  }),
  ask: looks.ask.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const { decision, lookAsked, state } = record.fields as OfferFields;
    if (decision === null || decision.kind === 'askCorrections' || !mayWriteHere(context, 'offer')) throw errors.NOT_ALLOWED_NOW({ data: { state, action: 'look' } });
    if ((lookAsked?.at === decision.at) === input.asked) return { batch: null };
    return { batch: commitEdit(context, record, { lookAsked: input.asked ? { at: decision.at, why: 'asked' } : null }).id };
  }),
  agreement: looks.agreement.handler(({ context }) => readAgreement(context.desk().store.db)),
};

/** The decision taken `of` that moment, if it awaits a look of this person; null where it does not. */
function findAwaitedOf(context: DeskContext, offer: OfferFields, of: string): { decision: OfferDecision; why: LookReason } | null {
  const by = context.desk().userName();
  const { decision, secondLooks } = offer;
  const why = findLookReason(offer);
  if (decision?.at !== of || why === null || decision.by === by || secondLooks.length === mostLooks || !mayWriteHere(context, 'offer')) return null;
  return secondLooks.some((look) => look.first.at === of && look.by === by) ? null : { decision, why };
}
