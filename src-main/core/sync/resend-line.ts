import { entity, entityFields } from '../../domain/record/entity.ts';
import { jsonFields } from '../../domain/record/json-fields.ts';
import { listHashes } from '../../domain/record/named-files.ts';
import { layChange } from '../../domain/record/set-fields.ts';
import { tryAgain } from '../files/unsent-files.ts';
import type { Batch, NewChange, Store } from '../store/store.ts';
import type { TrayLine } from '../store/tray-table.ts';
import { dismissReview } from './list-outbox.ts';

/**
 * Writes once more, on the record as it now stands, what the site had refused; the line leaves "À revoir". Undefined if
 * it is no longer there, or if its record is gone.
 */
export function resendLine(store: Store, line: number, by: string, now: Date): Batch | undefined {
  const refused = store.tray.get(line);
  const change = refused && makeChange(store, refused);
  if (!change) return undefined;
  return store.write(() => {
    const batch = store.commit({ kind: 'edit', label: refused.title, by, changes: [change] });
    dismissReview(store, line, now);
    if (change.op === 'update') tryAgain(store, listHashes(change.set['files']));
    return batch;
  });
}

function makeChange(store: Store, refused: TrayLine): NewChange | undefined {
  const of = { entity: entity.parse(refused.entity), id: refused.id };
  const set = jsonFields.parse(JSON.parse(refused.set_fields));
  const record = store.get(of.entity, of.id);
  if (record && refused.op === 'delete') return { op: 'delete', ...of };
  if (record) {
    const laid = layChange(of.entity, record.fields, { base: jsonFields.parse(JSON.parse(refused.base)), set });
    return { op: 'update', ...of, set: Object.fromEntries(Object.keys(set).map((field) => [field, laid[field]])) };
  }
  // One that was made here and refused as a whole.
  const whole = entityFields[of.entity].safeParse(set);
  return refused.op === 'put' && whole.success ? { op: 'create', ...of, fields: whole.data } : undefined;
}
