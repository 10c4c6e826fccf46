import { pressContent, type PressFields } from '../../domain/press/press-release.ts';
import { desk } from '../desk-context.ts';
import { getRecord, mayWriteHere } from '../desk-records.ts';
import { commitApart } from '../duplicates/commit-apart.ts';
import { encodeRows } from '../offers/list-offer-ids.ts';
import { revertField } from '../revert/revert-field.ts';
import { readRecordHistory } from '../store/read-record-history.ts';
import { prepareOnce } from '../store/statements.ts';
import { findNearReleases } from './find-near-releases.ts';
import { listPressIds } from './list-press-ids.ts';
import { planReleaseEdit } from './plan-release-edit.ts';

const { press } = desk;

/** The releases, as a window asks for them. */
export const pressRouter = {
  ids: press.ids.handler(({ input, context }) => {
    const rows = listPressIds(context.desk().store.db, input);
    return { total: rows.length, rows: encodeRows(rows) };
  }),
  rows: press.rows.handler(({ input, context }) => {
    const one = prepareOnce<{ id: string; fields: string }>(context.desk().store.db, `select id, fields from record where row = ? and entity = 'press'`);
    return input.rows.flatMap((row) => {
      // A row that is gone meanwhile is left out.
      const read = one.get(row);
      if (read === undefined) return [];
      const { title, organisationName, receivedAt, state } = JSON.parse(read.fields) as PressFields;
      return { row, id: read.id, title, organisationName, receivedAt, state };
    });
  }),
  get: press.get.handler(({ input, context, errors }) => {
    const { id, fields } = getRecord(context, 'press', input.id, errors.NOT_FOUND);
    // Records of an older version have no such list.
    const release = { ...fields, distinctFrom: fields['distinctFrom'] ?? [] } as PressFields;
    return { id, mayWrite: mayWriteHere(context, 'press'), fields: release };
  }),
  near: press.near.handler(({ input, context, errors }) => findNearReleases(context.desk().store.db, getRecord(context, 'press', input.id, errors.NOT_FOUND))),
  tellApart: press.tellApart.handler(({ input, context, errors }) => {
    const pair = [getRecord(context, 'press', input.id, errors.NOT_FOUND), getRecord(context, 'press', input.other, errors.NOT_FOUND)] as const;
    return { batch: commitApart(context, { pair, apart: input.apart }, errors)?.id ?? null };
  }),
  revert: press.revert.handler(({ input, context, errors }) => {
    const record = getRecord(context, 'press', input.id, errors.NOT_FOUND);
    const plan = (earlier: Record<string, unknown>) => planReleaseEdit(record.fields as PressFields, earlier);
    return { batch: revertField(context, record, input.line, { entity: 'press', content: pressContent.shape, plan }, errors)?.id ?? null };
  }),
  history: press.history.handler(({ input, context }) => readRecordHistory(context.desk().store, 'press', input.id)),
};
