import { z } from 'zod';
import { recordId } from '../record/record-id.ts';
import { setOf } from '../record/set-of.ts';
import { instant } from '../text.ts';

/** Another offer, near this one, of which someone said that it is not the same post. */
export const distinctOffer = z.object({ id: recordId, by: z.string().max(200), at: instant });
export type DistinctOffer = z.infer<typeof distinctOffer>;

export const mostDistinctOffers = 200;

/** A set, in which `id` says which is which. Either offer of a pair may hold it, and it counts for both. */
export const distinctOffers = setOf(distinctOffer, 'id', mostDistinctOffers, 'the same offer twice');
