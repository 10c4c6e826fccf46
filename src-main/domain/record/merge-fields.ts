import type { FieldClash } from './conflict.ts';
import { mergeSet, type SetFields } from './merge-set.ts';

export type Fields = Record<string, unknown>;

/** What a mutation comes to: the fields to write, and those on which someone else was first. */
export type Merge = { apply: Fields; clashes: FieldClash[] };

/**
 * Three-way merge by value, field by field: a field whose current value is what the author had seen (`base`) takes
 * the author's (`set`); one that already holds it changes nothing; any other clashes. Fields of one group clash together;
 * those of `sets` never clash. Needs no history on the server.
 */
export function mergeFields(current: Fields, base: Fields, set: Fields, groups: readonly (readonly string[])[], sets: SetFields): Merge {
  const clashing = new Set<string>();
  for (const field of Object.keys(set))
    if (!(field in sets) && !isSameValue(current[field], set[field]) && !isSameValue(current[field], base[field])) clashing.add(field);
  for (const group of groups)
    if (group.some((field) => clashing.has(field)))
      for (const field of group) if (field in set && !isSameValue(current[field], set[field])) clashing.add(field);
  const apply: Fields = {};
  const clashes: FieldClash[] = [];
  for (const [field, value] of Object.entries(set)) {
    const key = sets[field];
    const mine = key === undefined ? value : mergeSet(current[field], base[field], value, key);
    if (isSameValue(current[field], mine)) continue;
    if (clashing.has(field))
      clashes.push({ field, base: toJson(base[field]), theirs: toJson(current[field]), mine: toJson(mine) });
    else apply[field] = mine;
  }
  return { apply, clashes };
}

/** True if two JSON values are equal; a missing one equals null and an empty list, the order of keys does not matter. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNothing(a) && isNothing(b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false;
  for (const key of keys) if (!isSameValue((a as Fields)[key], (b as Fields)[key])) return false;
  return true;
}

const isNothing = (value: unknown): boolean => (value ?? null) === null || (Array.isArray(value) && value.length === 0);
const toJson = (value: unknown) => (value ?? null) as FieldClash['mine'];
