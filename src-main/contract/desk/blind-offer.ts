import { z } from 'zod';
import { verdictCodes } from '../../domain/ess/verdict.ts';
import { comment } from '../../domain/comment/comment.ts';
import { offerContent } from '../../domain/offer/offer.ts';
import { offerFinding } from './offer-findings.ts';
import { shownVerdict } from './organisations.ts';
import { precedents } from './precedents.ts';

/**
 * What whoever looks again is given: the evidence that the first had, as it stood when they decided. Nothing here comes from what was
 * decided, or follows it: neither state, history, letter nor link, what was set aside, nor words and decisions that came after.
 */
export const blindOffer = z.object({
  /** What the offer said then. */
  content: offerContent,
  findings: z.array(offerFinding),
  /** Of the organisation behind it; null where none is here. */
  organisation: z
    .object({ name: z.string(), code: z.enum(verdictCodes), verdict: shownVerdict.pick({ reason: true, sources: true, contradictions: true }) })
    .nullable(),
  /** Near decisions, those taken before. */
  past: precedents,
  /** What colleagues had said of it, without whoever decided. */
  comments: z.array(comment.pick({ id: true, text: true, by: true, at: true })),
});
export type BlindOffer = z.infer<typeof blindOffer>;
