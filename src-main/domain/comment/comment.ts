import { z } from 'zod';
import { setOf } from '../record/set-of.ts';
import { instant } from '../text.ts';

export const personName = z.string().trim().min(1).max(200);

/** A word between colleagues about a record. Written once: what was misspelt is taken off and written again. */
export const comment = z.object({
  id: z.uuid(),
  text: z.string().trim().min(1).max(2000),
  /** Those to whom it is said, each once: it waits for them. */
  mentions: z.array(personName).max(20),
  by: personName,
  at: instant,
});
export type Comment = z.infer<typeof comment>;

export const mostComments = 200;

/** A set: what two people say without knowing of each other is both kept. */
export const comments = setOf(comment, 'id', mostComments, 'the same comment twice');
