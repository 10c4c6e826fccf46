import type { z } from 'zod';
import { entities, entityFields, type Entity } from '../../src-main/domain/record/entity.ts';
import type { Fields } from '../../src-main/domain/record/merge-fields.ts';

export type FieldProblem = { field: string; problem: string };
export type CheckedFields = { fields: Fields; problems: [] } | { fields: null; problems: FieldProblem[] };

/** The fields in their stored form (trimmed), or what is wrong with each. Fields that this server does not know are kept. */
export function checkFields(entity: Entity, fields: Fields): CheckedFields {
  const parsed = entityFields[entity].safeParse(fields);
  if (parsed.success) return { fields: { ...fields, ...parsed.data }, problems: [] };
  return { fields: null, problems: listFieldProblems(parsed.error.issues) };
}

const fieldRules = Object.fromEntries(entities.map((entity) => [entity, Object.entries<z.ZodType>(entityFields[entity].shape)])) as Record<Entity, [string, z.ZodType][]>;

/**
 * The same for a record that is there, of which only the fields `changed` are looked at, and those that it has not yet: what was stored once
 * is not read again for each change beside it. No rule spans two fields (`check-fields.test.ts`).
 */
export function checkChanged(entity: Entity, fields: Fields, changed: Fields): CheckedFields {
  const found: Fields = { ...fields };
  const problems: FieldProblem[] = [];
  for (const [field, rule] of fieldRules[entity]) {
    if (field in fields && !(field in changed)) continue;
    const parsed = rule.safeParse(fields[field]);
    if (parsed.success) found[field] = parsed.data;
    else problems.push(...listFieldProblems(parsed.error.issues.map(({ path, message }) => ({ path: [field, ...path], message }))));
  }
  return problems.length > 0 ? { fields: null, problems: problems.slice(0, 100) } : { fields: found, problems: [] };
}

/** Names of `set` that no version of this server knows. */
export const listUnknownFields = (entity: Entity, set: Fields): FieldProblem[] =>
  Object.keys(set)
    .filter((field) => !Object.hasOwn(entityFields[entity].shape, field))
    .slice(0, 100)
    .map((field) => ({ field: field.slice(0, 100), problem: 'unknown field' }));

type Issue = { path?: readonly unknown[] | undefined; message: string };

/** Issues of zod as the contract's errors carry them. */
export const listFieldProblems = (issues: readonly Issue[]): FieldProblem[] =>
  issues.slice(0, 100).map(({ path = [], message }) => ({
    field: path.map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part)).join('.').slice(0, 100),
    problem: message.slice(0, 500),
  }));
