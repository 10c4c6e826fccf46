import { oc } from '@orpc/contract';
import { z } from 'zod';
import { citedChoice } from '../../domain/line/citation.ts';
import { refusalReason } from '../../domain/offer/offer-decision.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { secondLook } from '../../domain/second-look/second-look.ts';
import { instant } from '../../domain/text.ts';
import { blindOffer } from './blind-offer.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** Told of at once; how many there are in all stands beside them. */
export const mostAwaited = 200;
export const mostApart = 200;

const outcome = z.enum(['same', 'otherArticles', 'other']);

/** Where the two are not of one mind. */
const apartLook = z.object({ id: recordId, title: z.string(), employerName: z.string().nullable(), outcome, look: secondLook });
export type ApartLook = z.infer<typeof apartLook>;

const lookCount = z.object({ of: z.number().int(), same: z.number().int(), otherArticles: z.number().int(), other: z.number().int() });

export const looksContract = {
  /** The offers whose decision this person may look at, the oldest first: not one's own, and nothing of what was decided. */
  awaited: call.output(z.object({ total: z.number().int(), offers: z.array(z.object({ id: recordId, of: instant })).max(mostAwaited) })),
  /** The offer of an awaited decision, as whoever decided saw it; null where it awaits this person no more, or never did. */
  read: call.input(z.object({ id: recordId, of: instant })).output(blindOffer.nullable()),
  /** Says what one would have decided, and learns what was. NOT_ALLOWED_NOW: the decision is another by now, or is one's own. */
  give: call
    .input(z.object({
      id: recordId,
      of: instant,
      verdict: secondLook.shape.verdict,
      reason: refusalReason.nullable(),
      /** Of a refusal; null with any other verdict. */
      articles: citedChoice.nullable(),
      comment: z.string().max(2000).nullable(),
    }))
    .output(z.object({ batch: z.string(), first: secondLook.shape.first, outcome })),
  /** Asks for a second look at the standing decision, or takes that back. No batch where that was already so. */
  ask: call.input(z.object({ id: recordId, asked: z.boolean() })).output(z.object({ batch: z.string().nullable() })),
  /** Where the team agrees and where it does not: in figures, by article, and offer by offer, the latest first. */
  agreement: call.output(
    z.object({
      drawn: lookCount, all: lookCount, articles: z.array(lookCount.extend({ number: z.number().int() })),
      /** Looks of which one of the two refuses and cites no article. */
      uncited: lookCount,
      /** The refusals that stand on this desk. `none`: someone said so; the others that cite nothing were never asked. */
      refusals: z.object({ of: z.number().int(), citing: z.number().int(), none: z.number().int(), unread: z.number().int() }),
      apart: z.array(apartLook).max(mostApart),
    }),
  ),
};
