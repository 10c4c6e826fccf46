import type { z } from 'zod';
import { listFieldProblems } from '../records/check-fields.ts';
import { makeBadRequest } from './site-error.ts';

/** What an address carries, checked. Throws the contract's BAD_REQUEST, which names what was refused. */
export function parseQuery<S extends z.ZodType>(query: Record<string, string>, schema: S): z.infer<S> {
  const parsed = schema.safeParse(query);
  if (!parsed.success) throw makeBadRequest(listFieldProblems(parsed.error.issues));
  return parsed.data;
}
