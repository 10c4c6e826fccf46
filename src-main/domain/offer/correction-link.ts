import { z } from 'zod';
import { instant } from '../text.ts';

/**
 * The secret link by which a recruiter answers the request for corrections taken `at` that moment. Beside the decision, not in it,
 * as `cites` is. Only the SHA-256 (hex) of the link's token is here: whoever reads the record cannot answer in the recruiter's place.
 */
export const correctionLink = z
  .object({
    at: instant,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    /** From then on the link opens nothing. */
    until: instant,
    /** When the recruiter is to be reminded, and when the offer closes by itself without an answer; null: never. */
    remindAt: instant.nullable(),
    closeAt: instant.nullable(),
    /** When the site found that the recruiter is to be reminded. */
    remindedAt: instant.nullable(),
  })
  .nullable()
  .default(null);
export type CorrectionLink = z.infer<typeof correctionLink>;
