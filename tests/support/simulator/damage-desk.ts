import { prepareOnce } from '../../../src-main/core/store/statements.ts';
import { makeFields } from './act-on-desk.ts';
import { makeNextId } from './fixed-globals.ts';
import { keyOf } from './memory-tables.ts';
import type { DamageStep } from './schedule.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

type Held = { entity: string; id: string; ver: number; seq: number; scopes: string; fields: string };

/**
 * Makes a desk hold what the site never said, as a mistake of the code or of the disk would. Answers which record, undefined if
 * nothing of the site is here yet.
 */
export function damageDesk({ store, disk }: SimulatedDesk, { pick, how }: DamageStep): string | undefined {
  const held = prepareOnce<Held, []>(
    disk,
    `select entity, id, ver, seq, scopes, fields from record r where entity in ('offer', 'organisation', 'press') and ver > 0
       and not exists (select 1 from record_base b where b.entity = r.entity and b.id = r.id)
       and not exists (select 1 from hearsay h where h.entity = r.entity and h.id = r.id) order by id`,
  ).all();
  const one = held[pick % Math.max(1, held.length)];
  if (!one) return undefined;
  const scopes = JSON.parse(one.scopes) as string[];
  const common = { entity: one.entity, seq: one.seq, by: 'personne', at: '2026-11-24T09:00:00.000Z' };
  if (how === 'missing') {
    store.receive(scopes.map((scope) => ({ kind: 'exit', ...common, id: one.id, scope })));
    return keyOf(one.entity, one.id);
  }
  const fields = how === 'altered' ? (JSON.parse(one.fields) as Record<string, unknown>) : makeFields('offer', null, 0, common.at);
  const id = how === 'altered' ? one.id : makeNextId();
  const entity = how === 'altered' ? one.entity : 'offer';
  const text = 'title' in fields ? { title: 'abîmé' } : { name: 'abîmé' };
  store.receive([{ kind: 'put', ...common, entity, id, ver: how === 'altered' ? one.ver + 7 : 1, scopes, fields: { ...fields, ...text } }]);
  return keyOf(entity, id);
}
