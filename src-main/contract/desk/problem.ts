import { z } from 'zod';

/** Errors that a window can expect, each with what its sentence needs. The words are in `resources/messages`. */
export const deskErrors = {
  LOCKED: { message: 'The store is not open' },
  NOT_FOUND: { message: 'No such record' },
  INVALID_FIELDS: {
    message: 'Some fields were refused',
    data: z.object({ fields: z.array(z.object({ field: z.string(), problem: z.string() })) }),
  },
  NOT_ALLOWED_NOW: { message: 'Not possible in this state', data: z.object({ state: z.string(), action: z.string() }) },
  NOTHING_TO_UNDO: { message: 'Nothing to undo' },
  STORE: { message: 'The store refused', data: z.object({ code: z.string(), path: z.string().nullable() }) },
  WRONG_KEY: { message: 'This key does not open the store' },
  SITE: { message: 'The site could not be reached or refused', data: z.object({ code: z.string(), detail: z.string() }) },
  FILE: { message: 'The file was refused', data: z.object({ code: z.string(), line: z.number().int().nullable(), detail: z.string() }) },
} as const;
