import { z } from 'zod';
import type { Fields } from './merge-fields.ts';

type Json = z.core.util.JSONType;

/** Far deeper than any field of ours: what goes through a value by calling itself must come back. */
const deepest = 50;

/** True for what JSON can hold, nested no deeper. By `for … in`, which makes no list of each record: a quarter of the time, in a first download. */
function holdsJson(value: object, left = deepest): boolean {
  for (const name in value) {
    const part = (value as Fields)[name];
    if (part === null || typeof part === 'string' || typeof part === 'boolean') continue;
    if (typeof part === 'number' ? Number.isFinite(part) : typeof part === 'object' && left > 0 && holdsJson(part, left - 1)) continue;
    return false;
  }
  return true;
}

/** Fields of any name. `z.json` would call itself for what is nested some thousand times, and break on it. */
export const jsonFields = z.record(z.string(), z.unknown() as z.ZodType<Json>).refine((fields) => holdsJson(fields), 'nested too deeply, or no JSON');

/** The same where there are very many: `z.record` copies fields one by one, which in a first download takes as long as writing them. */
export const manyJsonFields = z.custom<Fields>((value) => typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__') && holdsJson(value));
