import { z } from 'zod';

/** What was refused, field by field, in a form that a program can read. */
export const fieldProblems = z.object({
  fields: z.array(z.object({ field: z.string(), problem: z.string() })),
});

/** Errors that any route may answer. The words are for developers; a person reads Bureau's own. */
export const commonErrors = {
  BAD_REQUEST: { status: 400, message: 'The request does not fit the contract', data: fieldProblems },
  TOO_LARGE: { status: 413, message: 'The body is larger than this route takes' },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many requests: wait as Retry-After says' },
  SERVICE_UNAVAILABLE: { status: 503, message: 'The site cannot answer now: wait as Retry-After says' },
} as const;

/** Errors of the routes that need a device's token. */
export const deviceErrors = {
  ...commonErrors,
  UNAUTHORIZED: { status: 401, message: 'The token is missing, expired or revoked' },
  /** The device was declared lost: it hands in what waits on it, and wipes itself. */
  LOST: { status: 401, message: 'This device was declared lost, or its person has left' },
  FORBIDDEN: { status: 403, message: 'This device may not do that' },
  /** The list of scopes changed: ask hello again. */
  GRANTS_CHANGED: { status: 409, message: 'The rights of this person have changed' },
  /** The cursor is older than what is kept, or of another epoch. */
  RESET: { status: 410, message: 'The cursor is no longer valid', data: z.object({ epoch: z.string(), reason: z.string() }) },
  MOVED: { status: 412, message: 'Rights or epoch moved during the snapshot: start again' },
  UPGRADE: { status: 426, message: 'This Bureau is too old for the site', data: z.object({ schemaMin: z.number().int() }) },
} as const;
