import type { OfferFields } from '../../domain/offer/offer.ts';
import type { OrganisationFields } from '../../domain/organisation/organisation.ts';
import { getRecordTitle } from '../../domain/record/record-title.ts';
import { canWriteHere } from '../../domain/record/permission.ts';
import { desk, type DeskContext } from '../desk-context.ts';
import { encodeRows } from '../offers/list-offer-ids.ts';
import { makeOfferId } from '../offers/make-offer-id.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import type { NewChange, StoredRecord } from '../store/store.ts';
import { findOrganisationId } from './find-organisation.ts';
import { listOrganisationIds } from './list-organisation-ids.ts';
import { listOrganisationOffers } from './list-organisation-offers.ts';
import { makeOrganisation } from './make-organisation.ts';
import { readOrganisationDetail, readVerdictCode } from './read-organisation-detail.ts';
import { readOrganisationRows } from './read-organisation-rows.ts';

const { organisations } = desk;

/** The organisations, as a window asks for them. */
export const organisationsRouter = {
  ids: organisations.ids.handler(({ input, context }) => {
    const rows = listOrganisationIds(context.desk().store.db, input);
    return { total: rows.length, rows: encodeRows(rows) };
  }),
  rows: organisations.rows.handler(({ input, context }) => readOrganisationRows(context.desk().store.db, input.rows)),
  get: organisations.get.handler(({ input, context, errors }) =>
    readOrganisationDetail(context.desk().store, getRecord(context, 'organisation', input.id, errors.NOT_FOUND), mayWrite(context), context.host.now()),
  ),
  history: organisations.history.handler(({ input, context }) => readRecordHistory(context.desk().store, 'organisation', input.id)),
  offers: organisations.offers.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'organisation', input.id, errors.NOT_FOUND);
    return listOrganisationOffers(context.desk().store.db, record.fields as OrganisationFields, input.after, input.limit);
  }),
  ofOffer: organisations.ofOffer.handler(({ input, context, errors }) => {
    const { store } = context.desk();
    const offer = getRecord(context, 'offer', input.id, errors.NOT_FOUND).fields as OfferFields;
    const id = findOrganisationId(store.db, offer);
    const record = id === null ? undefined : store.get('organisation', id);
    if (record === undefined) return { id: null, name: offer.employerName, code: null };
    return { id, name: getRecordTitle(record.fields), code: readVerdictCode(store, record, context.host.now()) };
  }),
  makeOfOffer: organisations.makeOfOffer.handler(({ input, context, errors }) => {
    const offer = getRecord(context, 'offer', input.id, errors.NOT_FOUND).fields as OfferFields;
    const fields = makeOrganisation(offer);
    if (fields === null) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'employerName', problem: 'missing' }] } });
    if (findOrganisationId(context.desk().store.db, offer) !== null || !mayWrite(context)) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'create' } });
    const id = makeOfferId(context.host.now());
    return { batch: commit(context, 'create', fields.name, { op: 'create', entity: 'organisation', id, fields }), id };
  }),
  override: organisations.override.handler(({ input: { id, override }, context, errors }) => {
    const record = getRecord(context, 'organisation', id, errors.NOT_FOUND);
    if (!mayWrite(context)) throw errors.NOT_ALLOWED_NOW({ data: { state: 'organisation', action: 'override' } });
    const before = (record.fields as OrganisationFields).essOverride ?? null;
    const isSame = before === null || override === null ? before === override : before.code === override.code && before.reason === override.reason && before.until === override.until;
    if (isSame) return { batch: null };
    const essOverride = override && { ...override, by: context.desk().userName(), at: context.host.now().toISOString() };
    return { batch: commit(context, 'edit', getRecordTitle(record.fields), { op: 'update', entity: 'organisation', id, set: { essOverride } }) };
  }),
};

function getRecord(context: DeskContext, entity: 'organisation' | 'offer', id: string, notFound: () => Error): StoredRecord {
  const record = context.desk().store.get(entity, id);
  if (record === undefined) throw notFound();
  return record;
}

const mayWrite = (context: DeskContext): boolean => canWriteHere(context.desk().sync.memory.person()?.roles ?? [], 'organisation');

function commit(context: DeskContext, kind: 'create' | 'edit', label: string, change: NewChange): string {
  const { store, userName, wakeSync } = context.desk();
  const { id } = store.commit({ kind, label, by: userName(), changes: [change] });
  wakeSync();
  return id;
}
