import type { PersonDetail } from '../../contract/desk/people.ts';
import type { MembershipFields } from '../../domain/membership/membership.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import { desk } from '../desk-context.ts';
import { commitEdit, mayWriteHere } from '../desk-records.ts';
import { commitApart } from '../duplicates/commit-apart.ts';
import { encodeRows } from '../offers/list-offer-ids.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import { prepareOnce } from '../store/statements.ts';
import type { StoredRecord } from '../store/store.ts';
import { findNearPeople } from './find-near-people.ts';
import { listPeopleIds } from './list-people-ids.ts';
import { personEntities, type PersonFields, readTerritory } from './read-person.ts';

const { people } = desk;

/** The people who wrote, as a window asks for them. */
export const peopleRouter = {
  ids: people.ids.handler(({ input, context }) => {
    const rows = listPeopleIds(context.desk().store.db, input);
    return { total: rows.length, rows: encodeRows(rows) };
  }),
  rows: people.rows.handler(({ input, context }) => {
    const one = prepareOnce<{ id: string; entity: 'membership' | 'correspondent'; fields: string }>(
      context.desk().store.db, 'select id, entity, fields from person_list join record using (row, entity) where row = ?',
    );
    return input.rows.flatMap((row) => {
      // A row that is gone meanwhile is left out.
      const read = one.get(row);
      if (read === undefined) return [];
      const fields = JSON.parse(read.fields) as PersonFields;
      const { name, email, receivedAt, state } = fields;
      return { row, id: read.id, entity: read.entity, name, email, receivedAt, state, territory: readTerritory(fields) };
    });
  }),
  get: people.get.handler(({ input, context, errors }) => {
    const { id, entity, fields } = getPerson(context, input.id, errors.NOT_FOUND);
    const { name, email, phone, message, receivedAt, state, decision, ...rest } = fields as PersonFields;
    const kind = 'kind' in rest ? rest.kind : 'person';
    const mayWrite = personEntities.some((one) => mayWriteHere(context, one));
    return { id, entity: entity as 'membership' | 'correspondent', kind, name, email, phone, message, receivedAt, state, decision, territory: readTerritory(fields as PersonFields), mayWrite, fee: readFee(context, fields as PersonFields) };
  }),
  near: people.near.handler(({ input, context, errors }) => findNearPeople(context.desk().store.db, getPerson(context, input.id, errors.NOT_FOUND))),
  tellApart: people.tellApart.handler(({ input, context, errors }) => {
    const open = getPerson(context, input.id, errors.NOT_FOUND);
    // Whom an offer or a release names is no record: the one who wrote holds what is said of the two.
    const other = findPerson(context, input.other);
    const isOther = other !== undefined && mayWriteHere(context, other.entity) && !mayWriteHere(context, open.entity);
    const pair = isOther ? ([other, open] as const) : ([open, other ?? { id: input.other, fields: {} }] as const);
    return { batch: commitApart(context, { pair, apart: input.apart }, errors)?.id ?? null };
  }),
  recordFee: people.recordFee.handler(({ input, context, errors }) => {
    const record = getPerson(context, input.id, errors.NOT_FOUND);
    if (readFee(context, record.fields as PersonFields)?.mayRecord !== true) throw errors.NOT_ALLOWED_NOW({ data: { state: record.entity, action: 'recordFee' } });
    const set = { feeCents: input.cents, feeReceivedOn: input.receivedOn } satisfies Partial<MembershipFields>;
    const isSame = Object.entries(set).every(([field, value]) => isSameValue(record.fields[field] ?? null, value));
    return { batch: isSame ? null : commitEdit(context, record, set).id };
  }),
  history: people.history.handler(({ input, context, errors }) => {
    const { entity, id } = getPerson(context, input.id, errors.NOT_FOUND);
    return readRecordHistory(context.desk().store, entity, id);
  }),
};

function readFee(context: DeskContext, fields: PersonFields): PersonDetail['fee'] {
  return 'kind' in fields ? { cents: fields.feeCents, receivedOn: fields.feeReceivedOn, mayRecord: mayWriteHere(context, 'membership') } : null;
}

function findPerson(context: DeskContext, id: string): StoredRecord | undefined {
  for (const entity of personEntities) {
    const record = context.desk().store.get(entity, id);
    if (record !== undefined) return record;
  }
  return undefined;
}

/** Throws what `notFound` makes. */
function getPerson(context: DeskContext, id: string, notFound: () => Error): StoredRecord {
  const record = findPerson(context, id);
  if (record === undefined) throw notFound();
  return record;
}
