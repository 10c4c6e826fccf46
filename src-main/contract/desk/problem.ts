import { z } from 'zod';
import { siteProblemCodes } from './site-problem.ts';

/** Errors that a window can expect, each with what its sentence needs. The words are in `resources/messages`. */
export const deskErrors = {
  LOCKED: { status: 409, message: 'The store is not open' },
  NOT_FOUND: { status: 404, message: 'No such record' },
  INVALID_FIELDS: {
    status: 422,
    message: 'Some fields were refused',
    data: z.object({ fields: z.array(z.object({ field: z.string(), problem: z.string() })) }),
  },
  NOT_ALLOWED_NOW: { status: 409, message: 'Not possible in this state', data: z.object({ state: z.string(), action: z.string() }) },
  /** What the history holds would not be accepted any more. */
  NOT_VALID_NOW: { status: 422, message: 'This earlier value is refused today', data: z.object({ fields: z.array(z.object({ field: z.string(), problem: z.string() })) }) },
  CHANGED_MEANWHILE: { status: 409, message: 'It has changed since it was shown' },
  /** `by`: who shares what bears that name; null where it is this person's own. */
  NAME_TAKEN: { status: 409, message: 'Another one bears this name', data: z.object({ name: z.string(), by: z.string().nullable() }) },
  NOT_REHEARSED: { status: 409, message: 'This change was not rehearsed to its end' },
  NOTHING_TO_UNDO: { status: 409, message: 'Nothing to undo' },
  STORE: { status: 507, message: 'The store refused', data: z.object({ code: z.string(), path: z.string().nullable() }) },
  WRONG_KEY: { status: 403, message: 'This key does not open the store' },
  SITE: { status: 424, message: 'The site could not be reached or refused', data: z.object({ code: z.enum(siteProblemCodes), detail: z.string() }) },
  VALISE: { status: 422, message: 'The valise was refused', data: z.object({ code: z.string() }) },
  FILE: { status: 422, message: 'The file was refused', data: z.object({ code: z.string(), line: z.number().int().nullable(), detail: z.string() }) },
  LOOKUP: { status: 424, message: 'The directory of companies gave no answer', data: z.object({ code: z.string() }) },
  ATTACHMENT: { status: 422, message: 'The attached file was refused, or cannot be had', data: z.object({ code: z.string(), detail: z.string() }) },
} as const;
