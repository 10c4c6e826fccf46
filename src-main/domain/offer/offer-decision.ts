import { z } from 'zod';
import { instant, paragraph } from '../text.ts';

/** Why an offer is refused: coded, so that refusals can be counted and the letter chosen. */
export const refusalReasons = [
  'not_ess',
  'discrimination',
  'incomplete',
  'misleading',
  'paid_by_candidate',
  'disguised_employment',
  'internship_rules',
  'volunteering_rules',
  'language',
  'duplicate',
  'expired',
  'other',
] as const;
export const refusalReason = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof refusalReason>;

/** A field that the recruiter is asked to correct, with a word on what is wrong. */
export const correctionRequest = z.object({ field: z.string().min(1).max(60), comment: z.string().trim().max(1000) });
export type CorrectionRequest = z.infer<typeof correctionRequest>;

const taken = { by: z.string().max(200), at: instant };

/** The decision that stands on an offer; null before any. Its letter is what the recruiter receives. */
export const offerDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), letter: paragraph(10_000), ...taken }),
  z.object({ kind: z.literal('refuse'), reason: refusalReason, letter: paragraph(10_000), ...taken }),
  z.object({
    kind: z.literal('askCorrections'),
    corrections: z.array(correctionRequest).min(1).max(50),
    letter: paragraph(10_000),
    ...taken,
  }),
]);
export type OfferDecision = z.infer<typeof offerDecision>;
