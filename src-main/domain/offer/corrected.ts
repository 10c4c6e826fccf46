import { z } from 'zod';
import { instant, paragraph } from '../text.ts';
import { correctionRequest } from './offer-decision.ts';

/** What a recruiter did of a request for corrections: what was asked, and what each field that they changed said before. */
export const corrected = z
  .object({
    at: instant,
    marked: z.array(correctionRequest).max(50),
    before: z.record(z.string().max(60), z.json()),
    /** A word of theirs to the team. */
    note: paragraph(2000),
  })
  .nullable()
  .default(null);
export type Corrected = z.infer<typeof corrected>;
