import type { FieldsOf } from './entity.ts';
import type { OwnEntity } from './follower.ts';
import type { Fields } from './merge-fields.ts';
import type { Grant } from './role.ts';

/**
 * Whose value stands when two people have written the same field without knowing of each other: that of the first to
 * arrive, or that of the person whose work it is. What gives way is kept in a conflict.
 */
export type ClashRule = 'first' | 'treasurer' | 'correspondent';

/** A rule for each entity, and for the fields that have their own. */
export const clashRules: { readonly [E in OwnEntity]: { otherwise: ClashRule; fields: { readonly [F in keyof FieldsOf<E>]?: ClashRule } } } = {
  offer: { otherwise: 'first', fields: { state: 'first', decision: 'first' } },
  organisation: { otherwise: 'first', fields: { visitNotes: 'correspondent' } },
  press: { otherwise: 'first', fields: { state: 'first', decision: 'first' } },
  membership: { otherwise: 'first', fields: { state: 'first', decision: 'first', feeCents: 'treasurer', feeReceivedOn: 'treasurer' } },
  correspondent: { otherwise: 'first', fields: { state: 'first', decision: 'first' } },
  rule: { otherwise: 'first', fields: {} },
  article: { otherwise: 'first', fields: {} },
  view: { otherwise: 'first', fields: {} },
  wording: { otherwise: 'first', fields: {} },
  template: { otherwise: 'first', fields: {} },
};

export const getClashRule = (entity: OwnEntity, field: string): ClashRule =>
  (clashRules[entity].fields as Record<string, ClashRule | undefined>)[field] ?? clashRules[entity].otherwise;

/** True if `field` of this record is the work of whoever has `grant`: a correspondent's is in their territory only. */
export function isOwnWork({ roles, territories }: Grant, entity: OwnEntity, field: string, record: Fields): boolean {
  const rule = getClashRule(entity, field);
  if (rule === 'first') return false;
  const { territory } = record;
  return roles.includes(rule) && (rule !== 'correspondent' || (typeof territory === 'string' && territories.includes(territory)));
}
