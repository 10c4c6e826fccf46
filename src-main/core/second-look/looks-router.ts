import { v4 as makeId } from 'uuid';
import type { OfferFields } from '../../domain/offer/offer.ts';
import { findLookReason } from '../../domain/second-look/choose-looks.ts';
import { compareLook } from '../../domain/second-look/compare-looks.ts';
import { mostLooks, type SecondLook } from '../../domain/second-look/second-look.ts';
import { desk } from '../desk-context.ts';
import { commitEdit, getRecord, mayWriteHere } from '../desk-records.ts';
import { listAwaited, readAgreement } from './list-looks.ts';
import { toOpinion } from './plan-look.ts';

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
  give: looks.give.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'offer', input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const by = context.desk().userName();
    const { decision, secondLooks } = offer;
    const why = findLookReason(offer);
    const isOver = decision?.at !== input.of || why === null || decision.by === by || secondLooks.length === mostLooks || !mayWriteHere(context, 'offer');
    if (isOver || secondLooks.some((look) => look.first.at === input.of && look.by === by)) throw errors.NOT_ALLOWED_NOW({ data: { state: offer.state, action: 'look' } });
    const first = toOpinion(offer, decision);
    const refuses = input.verdict === 'refuse';
    const look: SecondLook = {
      id: makeId(), why, first, verdict: input.verdict, reason: refuses ? input.reason : null, articles: refuses ? input.articles : [],
      comment: input.comment?.trim() || null, by, at: context.host.now().toISOString(),
    };
    return { batch: commitEdit(context, record, { secondLooks: [...secondLooks, look] }).id, first, outcome: compareLook(first, look) };
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
