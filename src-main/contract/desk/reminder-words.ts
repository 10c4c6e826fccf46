import { z } from 'zod';

const inOneLanguage = {
  template: z.string().max(8000).nullable(),
  nameless: z.string().max(100),
  /** How it says which fields to correct: each by name, and a line of the list with its places for `{field}` and `{comment}`. */
  fields: z.record(z.string().max(60), z.string().max(200)),
  line: z.string().max(100),
};

/** The words of a letter that reminds of corrections, in French and for who is written to in English. */
export const reminderWords = z.object({ ...inOneLanguage, english: z.object(inOneLanguage).optional() });
export type ReminderWords = z.infer<typeof reminderWords>;
