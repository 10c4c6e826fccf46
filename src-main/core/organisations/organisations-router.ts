import type { OfferFields } from '../../domain/offer/offer.ts';
import { makeEmptyOrganisation } from '../../domain/organisation/make-empty-organisation.ts';
import { organisationContent, type OrganisationFields } from '../../domain/organisation/organisation.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { desk } from '../desk-context.ts';
import { commitAct, commitEdit, getRecord, mayWriteHere, sign } from '../desk-records.ts';
import { commitApart } from '../duplicates/commit-apart.ts';
import { encodeRows } from '../offers/list-offer-ids.ts';
import { findNearContacts } from '../people/find-near-contacts.ts';
import { tellContactsApart } from '../people/tell-contacts-apart.ts';
import { makeRecordId } from '../store/make-record-id.ts';
import { revertField } from '../revert/revert-field.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import { catchUpVerdicts } from './catch-up-verdicts.ts';
import { findNearOrganisations } from './find-near-organisations.ts';
import { findEmployer } from './find-employer.ts';
import { findOrganisationId } from './find-organisation.ts';
import { listOrganisationIds } from './list-organisation-ids.ts';
import { listOrganisationOffers } from './list-organisation-offers.ts';
import { listChangedVerdicts } from './list-changed-verdicts.ts';
import { findMergedInto } from './find-merged.ts';
import { makeOrganisation } from './make-organisation.ts';
import { planIdentity } from './plan-identity.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { planUnmerge } from './plan-unmerge.ts';
import { readOrganisationDetail } from './read-organisation-detail.ts';
import { readOrganisationRows } from './read-organisation-rows.ts';
import { readOrganisation, readVerdictInShort } from './read-verdict.ts';
import { sweepVerdicts } from './sweep-verdicts.ts';
import { commitIfNew, commitProof, requireFile, requireWriter } from './write-organisation.ts';

const { organisations } = desk;

/** The organisations, as a window asks for them. */
export const organisationsRouter = {
  ids: organisations.ids.handler(async ({ input, context }) => {
    const { store } = context.desk();
    if (input.verdict !== null) await catchUpVerdicts(store, context.host.now());
    const rows = store.db.open ? listOrganisationIds(store.db, input) : new Int32Array();
    return { total: rows.length, rows: encodeRows(rows) };
  }),
  rows: organisations.rows.handler(({ input, context }) => readOrganisationRows(context.desk().store, input.rows, context.host.now())),
  changedVerdicts: organisations.changedVerdicts.handler(async ({ context }) => {
    const { store } = context.desk();
    await sweepVerdicts(store, context.host.now());
    return await listChangedVerdicts(store, context.host.now());
  }),
  get: organisations.get.handler(({ input, context, errors }) =>
    readOrganisationDetail(context.desk().store, getRecord(context, 'organisation', input.id, errors.NOT_FOUND), mayWriteHere(context, 'organisation'), context.host.now()),
  ),
  near: organisations.near.handler(({ input, context, errors }) => findNearOrganisations(context.desk().store.db, getRecord(context, 'organisation', input.id, errors.NOT_FOUND))),
  tellApart: organisations.tellApart.handler(({ input, context, errors }) => {
    const pair = [getRecord(context, 'organisation', input.id, errors.NOT_FOUND), getRecord(context, 'organisation', input.other, errors.NOT_FOUND)] as const;
    return { batch: commitApart(context, { pair, apart: input.apart }, errors)?.id ?? null };
  }),
  nearContacts: organisations.nearContacts.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'organisation', input.id, errors.NOT_FOUND);
    return findNearContacts(context.desk().store.db, { id: record.id, fields: readOrganisation(record) });
  }),
  tellContactsApart: organisations.tellContactsApart.handler(({ input: { id, ...pair }, context, errors }) => ({
    batch: tellContactsApart(context, getRecord(context, 'organisation', id, errors.NOT_FOUND), pair, errors)?.id ?? null,
  })),
  merge: organisations.merge.handler(({ input, context, errors }) => {
    const [stays, goes] = [getRecord(context, 'organisation', input.id, errors.NOT_FOUND), getRecord(context, 'organisation', input.other, errors.NOT_FOUND)];
    if (stays.id === goes.id || !mayWriteHere(context, 'organisation')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'merge' } });
    const done = mergeOrganisations(context, stays, goes, input);
    if (!('refused' in done)) return { batch: done.id };
    throw done.refused === 'changed' ? errors.NOT_ALLOWED_NOW({ data: { state: 'changed', action: 'merge' } }) : errors.INVALID_FIELDS({ data: { fields: [{ field: done.field, problem: 'too_big' }] } });
  }),
  mergedInto: organisations.mergedInto.handler(({ input, context }) => findMergedInto(context.desk().store.db, input.id)),
  unmerge: organisations.unmerge.handler(({ input, context, errors }) => {
    const { store, userName, wakeSync } = context.desk();
    const stayed = getRecord(context, 'organisation', input.id, errors.NOT_FOUND);
    const plan = planUnmerge(store, stayed, input.other);
    if (plan === undefined || !mayWriteHere(context, 'organisation')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'unmerge' } });
    if ('changes' in plan) return { batch: commitAct(context, { kind: 'edit', label: getRecordTitle(stayed.fields), changes: plan.changes }).id };
    const undone = store.undo(plan.undo, userName(), 0);
    if (undone === undefined) throw errors.NOTHING_TO_UNDO();
    wakeSync();
    return { batch: undone.id };
  }),
  history: organisations.history.handler(({ input, context }) => readRecordHistory(context.desk().store, 'organisation', input.id)),
  revert: organisations.revert.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'organisation', input.id, errors.NOT_FOUND);
    const plan = (earlier: Record<string, unknown>) => planIdentity(readOrganisation(record), earlier, null, sign(context));
    return { batch: revertField(context, record, input.line, { entity: 'organisation', content: organisationContent.shape, plan }, errors)?.id ?? null };
  }),
  offers: organisations.offers.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'organisation', input.id, errors.NOT_FOUND);
    return listOrganisationOffers(context.desk().store.db, record.fields as OrganisationFields, input.after, input.limit);
  }),
  ofOffer: organisations.ofOffer.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    const offer = getRecord(context, 'offer', input.id, errors.NOT_FOUND).fields as OfferFields;
    const record = findEmployer(store, offer);
    if (record === undefined) return { id: null, name: offer.employerName, code: null, reason: null, nextProof: null };
    return { id: record.id, name: getRecordTitle(record.fields), ...readVerdictInShort(store, record, context.host.now()) };
  }),
  makeOfOffer: organisations.makeOfOffer.handler(({ input, context, errors }) => {
    const offer = getRecord(context, 'offer', input.id, errors.NOT_FOUND).fields as OfferFields;
    const fields = makeOrganisation(offer);
    if (fields === null) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'employerName', problem: 'missing' }] } });
    if (findOrganisationId(context.desk().store.db, offer) !== null || !mayWriteHere(context, 'organisation')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'create' } });
    const id = makeRecordId(context.host.now());
    return { batch: commitAct(context, { kind: 'create', label: fields.name, changes: [{ op: 'create', entity: 'organisation', id, fields }] }).id, id };
  }),
  create: organisations.create.handler(({ input: { content, keepReason }, context, errors }) => {
    requireWriter(context, 'create', errors.NOT_ALLOWED_NOW);
    const { set, problems } = planIdentity(makeEmptyOrganisation(''), content, keepReason, sign(context));
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    const id = makeRecordId(context.host.now());
    const fields = { ...makeEmptyOrganisation(content.name), ...set };
    return { batch: commitAct(context, { kind: 'create', label: fields.name, changes: [{ op: 'create', entity: 'organisation', id, fields }] }).id, id };
  }),
  edit: organisations.edit.handler(({ input: { id, set: edit, keepReason }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'edit', errors.NOT_ALLOWED_NOW);
    const { set, problems } = planIdentity(readOrganisation(record), edit, keepReason, sign(context));
    if (problems.length > 0) throw errors.INVALID_FIELDS({ data: { fields: problems } });
    return commitIfNew(context, record, set);
  }),
  readStatutes: organisations.readStatutes.handler(({ input: { id, reading }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'readStatutes', errors.NOT_ALLOWED_NOW);
    requireFile(record, reading?.file ?? null, errors.INVALID_FIELDS);
    return commitProof(context, record, 'articleOne', reading);
  }),
  readMention: organisations.readMention.handler(({ input: { id, mention }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'readMention', errors.NOT_ALLOWED_NOW);
    requireFile(record, mention?.file ?? null, errors.INVALID_FIELDS);
    return commitProof(context, record, 'registryMention', mention);
  }),
  follow: organisations.follow.handler(({ input: { id, head }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'follow', errors.NOT_ALLOWED_NOW);
    if (head !== null) getRecord(context, 'organisation', head, errors.NOT_FOUND);
    if (head === id) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'verdictOf', problem: 'itself' }] } });
    return commitIfNew(context, record, readOrganisation(record).verdictOf === head ? {} : { verdictOf: head });
  }),
  override: organisations.override.handler(({ input: { id, override }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    requireWriter(context, 'override', errors.NOT_ALLOWED_NOW);
    const before = (record.fields as OrganisationFields).essOverride ?? null;
    const isSame = before === null || override === null ? before === override : before.code === override.code && before.reason === override.reason && before.until === override.until;
    if (isSame) return { batch: null };
    const essOverride = override && { ...override, ...sign(context) };
    return { batch: commitEdit(context, record, { essOverride }).id };
  }),
};
