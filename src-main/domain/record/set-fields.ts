import type { Entity } from './entity.ts';
import { type Fields, isSameValue } from './merge-fields.ts';
import { mergeSet, type SetFields } from './merge-set.ts';

const withFiles: SetFields = { files: 'sha256' };

/** Sets merge thing by thing: what one person adds and what another takes away are both done, and nothing clashes. */
export const setFields: Record<Entity, SetFields> = {
  offer: { ...withFiles, distinctFrom: 'id', setAside: 'key', secondLooks: 'id', comments: 'id', outcomesAsked: 'id', outcomes: 'id', publicationLinks: 'id', recruiterActs: 'id' },
  organisation: { ...withFiles, distinctFrom: 'id', mergedFrom: 'id', distinctContacts: 'id' },
  press: { ...withFiles, distinctFrom: 'id' },
  membership: { distinctFrom: 'id' },
  correspondent: { distinctFrom: 'id' },
  rule: {},
  article: { versions: 'id' },
  view: {},
  wording: {},
  template: {},
  conflict: {},
  proposal: {},
};

type Change = { base: Fields; set: Fields };

/** The fields with a change laid on top: a set takes what the change did to it, any other field its value. */
export function layChange(entity: Entity, fields: Fields, { base, set }: Change): Fields {
  const laid = { ...fields, ...set };
  for (const [field, key] of Object.entries(setFields[entity]))
    if (field in set) laid[field] = mergeSet(fields[field], base[field], set[field], key);
  return laid;
}

/** A change that came after another one, as it is if that one is taken back before anyone has heard of it. */
export function startWithout<C extends Change>(entity: Entity, later: C, taken: Change): C {
  const base = { ...later.base };
  const set = { ...later.set };
  for (const [field, value] of Object.entries(taken.set)) {
    const key = setFields[entity][field];
    if (!(field in base)) continue;
    if (key !== undefined) {
      base[field] = mergeSet(base[field], value, taken.base[field], key);
      set[field] = mergeSet(set[field], value, taken.base[field], key);
    } else if (isSameValue(base[field], value)) base[field] = taken.base[field] ?? null;
  }
  return { ...later, base, set };
}

/** What undoing a change of a set writes: only what the change added or took away. Undefined if nothing of it is left. */
export function reverseSet(current: unknown, before: unknown, after: unknown, key: string): Fields[] | undefined {
  const reversed = mergeSet(current, after, before, key);
  return isSameValue(reversed, current) ? undefined : reversed;
}
