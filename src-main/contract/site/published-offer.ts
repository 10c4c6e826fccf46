import { z } from 'zod';
import { offerContent } from '../../domain/offer/offer.ts';
import { recordId } from '../../domain/record/record-id.ts';
import { day, instant, line, webAddress } from '../../domain/text.ts';

/** What the public may read of an offer: no contact of the recruiter but how to apply, no name if it asked so. */
export const publishedOffer = offerContent
  .omit({ contactName: true, contactEmail: true, contactPhone: true, employerAddress: true })
  .extend({
    id: recordId, publishedAt: instant, /** It is shown until the end of that day, in France; null: no end is set. */ lastDay: day.nullable().default(null),
    sourceName: line(200), sourceUrl: webAddress.nullable(),
  });
export type PublishedOffer = z.infer<typeof publishedOffer>;

export const publishedList = z.object({
  items: z.array(publishedOffer),
  total: z.number().int().min(0),
  next: z.string().nullable(),
});

/** schema.org JobPosting as search engines read it; left open, since the vocabulary is theirs. */
export const jobPosting = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': z.literal('JobPosting') });
