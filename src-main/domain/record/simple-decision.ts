import { z } from 'zod';
import { instant, paragraph } from '../text.ts';

/** A yes or a no with a word of explanation, for what has no richer rules of its own yet. */
export const simpleDecision = z.object({
  kind: z.enum(['accept', 'refuse']),
  letter: paragraph(10_000),
  by: z.string().max(200),
  at: instant,
});
