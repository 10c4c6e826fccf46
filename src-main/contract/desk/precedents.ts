import { z } from 'zod';
import { citedArticles } from '../../domain/line/citation.ts';
import { refusalReason } from '../../domain/offer/offer-decision.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';

/** Shown at once. */
export const mostPrecedents = 5;

/** A decision that stands on another offer: what was decided, who, when, why. */
export const precedent = z.object({
  id: recordId,
  title: z.string(),
  employerName: z.string().nullable(),
  kind: z.enum(['accept', 'refuse', 'askCorrections']),
  /** Of a refusal. */
  reason: refusalReason.nullable(),
  cited: citedArticles,
  by: z.string(),
  at: instant,
  /** From 0 to 1. */
  score: z.number(),
});
export type Precedent = z.infer<typeof precedent>;

export const precedents = z.object({
  precedents: z.array(precedent).max(mostPrecedents),
  /** Offers of this desk that have yet to be looked at: others may come. */
  unread: z.number().int(),
});
export type Precedents = z.infer<typeof precedents>;
