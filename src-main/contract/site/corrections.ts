import { z } from 'zod';
import { correctionRequest } from '../../domain/offer/offer-decision.ts';
import { offerContent } from '../../domain/offer/offer.ts';
import { instant } from '../../domain/text.ts';

/** What a recruiter may write again of their own offer. The territory and the codes follow from the place, or are the team's. */
export const answerableContent = offerContent.omit({ territory: true, inseeCode: true, romeCode: true });
export type AnswerableContent = z.infer<typeof answerableContent>;
export type AnswerableField = keyof AnswerableContent;

/** What stands at the end of a link: any text is a token, and wrong ones are all answered alike. */
export const correctionToken = z.object({ token: z.string().min(1).max(200) });

/** What the recruiter is asked to correct: the offer as it stands, the fields marked, with a word on each. */
export const awaitedCorrections = z.object({
  until: instant,
  fields: answerableContent,
  marked: z.array(correctionRequest),
});
export type AwaitedCorrections = z.infer<typeof awaitedCorrections>;

/** Only what changes need be there. Nothing at all says that the offer is right as it is. */
export const correctionAnswer = z.object({
  fields: answerableContent.partial(),
  /** A word to the team. */
  note: z.string().trim().max(2000).optional(),
});
export type CorrectionAnswer = z.infer<typeof correctionAnswer>;

export const correctionReceipt = z.object({ received: z.literal(true) });
