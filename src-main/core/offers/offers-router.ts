import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WritesAlone } from '../../contract/desk/writes-alone.ts';
import { offerContent, offerFields, type OfferFields } from '../../domain/offer/offer.ts';
import { soonDays } from '../../domain/offer/publication.ts';
import { mostSetAside } from '../../domain/offer/set-aside.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { commitAct, commitEdit, getRecord, sign } from '../desk-records.ts';
import { commitApart } from '../duplicates/commit-apart.ts';
import { toNearRecord } from '../duplicates/compare-near.ts';
import { findNearOffers } from '../duplicates/find-near-offers.ts';
import { findOfferGroup } from '../duplicates/find-offer-group.ts';
import { listGrappes } from '../duplicates/grappe-index.ts';
import { planSetAside } from '../findings/plan-set-aside.ts';
import { sendsMail } from '../mail/mail-settings.ts';
import { lookAtOffer } from '../claims/look-at-offer.ts';
import { listHeldRows } from '../claims/read-claim.ts';
import { countUnreadAlerts } from '../findings/alert-index.ts';
import { findPrecedents } from '../precedents/find-precedents.ts';
import { planLookAsked } from '../second-look/plan-look.ts';
import { revertField } from '../revert/revert-field.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import type { Batch, Store, StoredRecord } from '../store/store.ts';
import { readAutoReminders, saveAutoReminders } from './auto-reminders.ts';
import { countOfferFacets } from './count-offer-facets.ts';
import { encodeRows, listOfferIds } from './list-offer-ids.ts';
import { countToRemind } from './list-to-remind.ts';
import { readColumnsAhead } from './offer-columns.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { checkOfferSense, listFieldProblems, makeDeskOffer, planEdit } from './plan-offer-edit.ts';
import { isOfferActionAllowed, planDecision, planMove } from './plan-offer-move.ts';
import { findRecruiterAct, planTakeBack } from './take-back-recruiter.ts';
import { planTogether } from './plan-together.ts';
import { readOfferDetail } from './read-offer-detail.ts';
import { readTerms } from './read-terms.ts';
import { readOfferRows } from './read-offer-rows.ts';
import { listKnownNames } from './search/known-names.ts';
import { countEnding } from './search/match-days.ts';
import { countUnread, readSearchAhead } from './search/match-search.ts';
import { countChanged, undoAct } from './undo-act.ts';

const { offers } = desk;

/** The offers, as a window asks for them and acts on them. */
export const offersRouter = {
  ids: offers.ids.handler(async ({ input, context }) => {
    const { db } = context.desk().store;
    const now = context.host.now();
    await readSearchAhead(db, input.text, now);
    const { store, userName } = context.desk();
    const isByPriority = input.sort === 'priority';
    const rows = listOfferIds(db, input, now, isByPriority ? listHeldRows(store, userName(), now) : undefined);
    return { total: rows.length, rows: encodeRows(rows), unread: isByPriority ? countUnreadAlerts(db, now) : countUnread(db, input.text, now) };
  }),
  rows: offers.rows.handler(({ input, context }) => readOfferRows(context.desk().store, input.rows, context.host.now(), context.desk().userName())),
  facets: offers.facets.handler(async ({ input, context }) => {
    // The rows to show are asked for at the same time, and are what the person waits for: they go first.
    await nextTurn();
    await readColumnsAhead(context.desk().store.db);
    await readSearchAhead(context.desk().store.db, input.text, context.host.now());
    return countOfferFacets(context.desk().store.db, input, context.host.now());
  }),
  toRemind: offers.toRemind.handler(({ context }) => ({ count: countToRemind(context.desk().store.db) })),
  autoReminders: offers.autoReminders.handler(({ context }) => describeReminders(context.desk().store)),
  saveAutoReminders: offers.saveAutoReminders.handler(({ input, context }) => {
    const { store, followUp } = context.desk();
    saveAutoReminders(store, input.letters);
    followUp.restart();
    context.emit({ type: 'changed', collections: ['settings'] });
    return describeReminders(store);
  }),
  ending: offers.ending.handler(({ context }) => ({ count: countEnding(context.desk().store.db, { kind: 'within', days: soonDays }, context.host.now()) })),
  names: offers.names.handler(({ input, context }) => listKnownNames(context.desk().store.db, input.of, input.begins)),
  get: offers.get.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    return readOfferDetail(store, getOffer(context, input.id, errors.NOT_FOUND), context.host.now(), context.desk().userName());
  }),
  near: offers.near.handler(({ input, context, errors }) => findNearOffers(context.desk().store.db, toNearRecord(getOffer(context, input.id, errors.NOT_FOUND)))),
  precedents: offers.precedents.handler(({ input, context, errors }) => findPrecedents(context.desk().store.db, toNearRecord(getOffer(context, input.id, errors.NOT_FOUND)))),
  history: offers.history.handler(({ input, context }) => readRecordHistory(context.desk().store, 'offer', input.id)),

  look: offers.look.handler(({ input, context, errors }) => ({ changed: lookAtOffer(context, getOffer(context, input.id, errors.NOT_FOUND), input.isLooking) })),
  grappes: offers.grappes.handler(async ({ context }) => {
    // As the counts do: the rows to show go first.
    await nextTurn();
    await readColumnsAhead(context.desk().store.db);
    return listGrappes(context.desk().store.db);
  }),
  group: offers.group.handler(({ input, context, errors }) => findOfferGroup(context.desk().store, toNearRecord(getOffer(context, input.id, errors.NOT_FOUND)), context.host.now())),
  tellApart: offers.tellApart.handler(({ input, context, errors }) => {
    const pair = [getOffer(context, input.id, errors.NOT_FOUND), getOffer(context, input.other, errors.NOT_FOUND)] as const;
    const batch = commitApart(context, { pair, apart: input.apart }, errors);
    return batch === null ? { batch: null, leavesAt: null } : toDone(batch);
  }),

  setAside: offers.setAside.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const setAside = planSetAside(record.fields as OfferFields, input.key, input.aside ? sign(context) : null);
    if (setAside === null) return { batch: null, leavesAt: null };
    if (setAside.length > mostSetAside) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'setAside', problem: 'too_big' }] } });
    return toDone(commitEdit(context, record, { setAside }));
  }),

  decide: offers.decide.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    if (!isOfferActionAllowed(offer, input.kind)) throw errors.NOT_ALLOWED_NOW({ data: { state: offer.state, action: input.kind } });
    const author = sign(context);
    const lookAsked = planLookAsked(context.desk().store, toNearRecord(record), input.kind, author.at);
    const set = { ...planDecision(offer, input, author, readTerms(context.desk().store)), ...(lookAsked && { lookAsked }) };
    return toDone(commitAct(context, { kind: 'decision', label: offer.title, delayMs: context.desk().decisionDelayMs(), changes: [update(record, set)] }));
  }),
  decideTogether: offers.decideTogether.handler(({ input, context }) => {
    const { changes, results, label } = planTogether(context.desk().store, input, sign(context), readTerms(context.desk().store));
    if (changes.length === 0) return { batch: null, leavesAt: null, results };
    return { ...toDone(commitAct(context, { kind: 'decision', label, delayMs: context.desk().decisionDelayMs(), changes })), results };
  }),
  move: offers.move.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    if (!isOfferActionAllowed(offer, input.action)) throw errors.NOT_ALLOWED_NOW({ data: { state: offer.state, action: input.action } });
    const set = planMove(offer, input.action, sign(context), { ...readTerms(context.desk().store), motive: input.motive });
    return toDone(commitAct(context, { kind: 'move', label: offer.title, changes: [update(record, set)] }));
  }),
  takeOver: offers.takeOver.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const { state, claimedBy, title } = record.fields as OfferFields;
    const { by } = sign(context);
    if (state !== 'claimed' || claimedBy === by) throw errors.NOT_ALLOWED_NOW({ data: { state, action: 'takeOver' } });
    return toDone(commitAct(context, { kind: 'move', label: title, changes: [update(record, { claimedBy: by })] }));
  }),
  takeBack: offers.takeBack.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const found = findRecruiterAct(offer);
    if (found?.id !== input.done) throw errors.NOT_ALLOWED_NOW({ data: { state: offer.state, action: 'takeBack' } });
    return toDone(commitAct(context, { kind: 'move', label: offer.title, changes: [update(record, planTakeBack(offer, found))] }));
  }),
  edit: offers.edit.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const offer = record.fields as OfferFields;
    const { set, problems } = planEdit(offer, input.set);
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    return toDone(commitAct(context, { kind: 'edit', label: set.title ?? offer.title, changes: [update(record, set)] }));
  }),
  revert: offers.revert.handler(({ input, context, errors }) => {
    const record = getOffer(context, input.id, errors.NOT_FOUND);
    const plan = (earlier: Record<string, unknown>) => planEdit(record.fields as OfferFields, earlier);
    const batch = revertField(context, record, input.line, { entity: 'offer', content: offerContent.shape, plan }, errors);
    return batch === null ? { batch: null, leavesAt: null } : toDone(batch);
  }),
  create: offers.create.handler(({ input, context, errors }) => {
    const now = context.host.now();
    const read = offerFields.safeParse(makeDeskOffer(input, now.toISOString()));
    const problems = read.success ? checkOfferSense(read.data) : listFieldProblems(read.error);
    if (!read.success || problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    const id = makeRecordId(now);
    return { ...toDone(commitAct(context, { kind: 'create', label: read.data.title, changes: [{ op: 'create', entity: 'offer', id, fields: read.data }] })), id };
  }),

  undo: offers.undo.handler(async ({ input, context, errors }) => {
    const { store, userName, decisionDelayMs } = context.desk();
    const undone = toUndone(context, await undoAct(store, input.batch, { by: userName(), delayMs: decisionDelayMs() }), errors.NOTHING_TO_UNDO);
    return { ...undone, lettersGone: store.letters.countGone(undone.batch) };
  }),
  redo: offers.redo.handler(({ context, errors }) => {
    const { store, userName, decisionDelayMs } = context.desk();
    const batch = store.write(() => {
      const redone = store.redo(userName(), decisionDelayMs());
      if (redone !== undefined) store.letters.revive(redone.id, context.host.now().toISOString());
      return redone;
    });
    return toUndone(context, batch, errors.NOTHING_TO_UNDO);
  }),
};

const getOffer = (context: DeskContext, id: string, notFound: () => Error): StoredRecord => getRecord(context, 'offer', id, notFound);
const describeReminders = (store: Store): WritesAlone => ({ isOn: readAutoReminders(store) !== null, hasMail: sendsMail(store) });
const update = (record: StoredRecord, set: Partial<OfferFields>) => ({ op: 'update' as const, entity: 'offer' as const, id: record.id, set });
const toDone = (batch: Batch) => ({ batch: batch.id, leavesAt: batch.leavesAt });

function toUndone(context: DeskContext, batch: Batch | undefined, nothing: () => Error) {
  if (batch === undefined) throw nothing();
  const { store, wakeSync } = context.desk();
  wakeSync();
  // Any act is undone from here: only an offer that is there can be shown.
  const isOffer = batch.recordId !== null && store.get('offer', batch.recordId) !== undefined;
  return { ...toDone(batch), label: batch.label, id: isOffer ? batch.recordId : null, records: countChanged(store, batch.id) };
}
