import { z } from 'zod';
import type { Fields } from './merge-fields.ts';

type Json = z.core.util.JSONType;

/** Far deeper than any field of ours: what goes through a value by calling itself must come back. */
const deepest = 50;

const isShallow = (value: unknown, left = deepest): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((part) => isShallow(part, left - 1)));

/** Fields of any name, from a text that was read as JSON. `z.json` would call itself for what is nested some thousand times, and break on it. */
export const jsonFields = z.record(z.string(), z.unknown() as z.ZodType<Json>).refine((fields) => isShallow(fields), 'nested too deeply');

/** The same where there are very many: `z.record` copies fields one by one, which in a first download takes as long as writing them. */
export const manyJsonFields = z.custom<Fields>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__') && isShallow(value),
);
