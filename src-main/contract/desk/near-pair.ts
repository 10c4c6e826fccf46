import { z } from 'zod';
import { recordId } from '../../domain/record/record-id.ts';
import { instant } from '../../domain/text.ts';

/** What is said of a record beside the one that is open, whatever they are: how near, what it may be, why, and who said that it is not. */
export const nearPair = <ReasonId extends string, Verdict extends string>(reasonIds: readonly ReasonId[], verdicts: readonly Verdict[]) =>
  z.object({
    id: recordId,
    /** From 0 to 1: the points of the reasons, out of a hundred. */
    score: z.number(),
    verdict: z.enum(verdicts),
    /** Who said that the two are not the same; null while nobody has. */
    apart: z.object({ by: z.string(), at: instant }).nullable(),
    /** `from` and `to` of their figures: of the open record, of this one. */
    reasons: z.array(z.object({ id: z.enum(reasonIds), points: z.number(), figures: z.record(z.string(), z.number()) })),
  });
