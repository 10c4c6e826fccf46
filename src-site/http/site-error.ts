import { ORPCError } from '@orpc/server';
import { fileErrors, rangeError } from '../../src-main/contract/site/file-calls.ts';
import { deviceErrors } from '../../src-main/contract/site/problem.ts';
import type { FieldProblem } from '../records/check-fields.ts';

const kinds = { ...deviceErrors, ...fileErrors, ...rangeError, NOT_FOUND: { status: 404, message: 'There is no such thing here' } } as const;

/** A typed error of the contract, for the routes that are served by hand and for the front door. */
export function makeSiteError(code: keyof typeof kinds, data?: unknown): ORPCError<string, unknown> {
  const { status, message } = kinds[code];
  return new ORPCError(code, { defined: true, status, message, data });
}

export const makeBadRequest = (fields: FieldProblem[]) => makeSiteError('BAD_REQUEST', { fields });
