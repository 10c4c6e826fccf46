import { z } from 'zod';
import { entity, entityFields } from '../../domain/record/entity.ts';
import type { Batch, NewChange, Store } from '../store/store.ts';
import type { TrayLine } from '../store/tray-table.ts';
import { dismissReview } from './list-outbox.ts';

const fields = z.record(z.string(), z.json());

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
    return batch;
  });
}

function makeChange(store: Store, refused: TrayLine): NewChange | undefined {
  const of = { entity: entity.parse(refused.entity), id: refused.id };
  const set = fields.parse(JSON.parse(refused.set_fields));
  if (store.get(of.entity, of.id)) return refused.op === 'delete' ? { op: 'delete', ...of } : { op: 'update', ...of, set };
  // One that was made here and refused as a whole.
  const whole = entityFields[of.entity].safeParse(set);
  return refused.op === 'put' && whole.success ? { op: 'create', ...of, fields: whole.data } : undefined;
}
