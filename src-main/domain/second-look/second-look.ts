import { z } from 'zod';
import { citedArticles } from '../line/citation.ts';
import { refusalReason } from '../offer/offer-decision.ts';
import { setOf } from '../record/set-of.ts';
import { instant, paragraph } from '../text.ts';

const opinion = z.object({
  verdict: z.enum(['accept', 'refuse', 'askCorrections']),
  /** Of a refusal. */
  reason: refusalReason.nullable(),
  articles: citedArticles,
  by: z.string().max(200),
  at: instant,
});
/** What somebody decided, or would have. */
export type Opinion = z.infer<typeof opinion>;

/** Someone asked, it goes against close past decisions, or what speaks against it was set aside or passed over. */
const askedFor = z.enum(['asked', 'contradicts', 'setAside']);
export const lookReason = z.enum(['drawn', ...askedFor.options]);
/** Why a decision is looked at again: it was drawn, whatever it was, or for a reason of its own. */
export type LookReason = z.infer<typeof lookReason>;

/**
 * What someone would have decided who did not see the decision. That decision stands here too, as it was: a team that changes
 * its mind after a look does not lose what it disagreed about.
 */
export const secondLook = opinion.extend({ id: z.uuid(), why: lookReason, first: opinion, comment: paragraph(2000) });
export type SecondLook = z.infer<typeof secondLook>;

export const mostLooks = 20;

/** A set: two people who look at the same decision without knowing of each other are both heard. */
export const secondLooks = setOf(secondLook, 'id', mostLooks, 'the same look twice');

/** Why the decision taken `at` that moment is to be looked at again. Beside the decision, as what it cites is (`citation.ts`). */
export const lookAsked = z.object({ at: instant, why: askedFor }).nullable().default(null);
export type LookAsked = z.infer<typeof lookAsked>;
