import type { PublishedOffer } from '../../src-main/contract/site/published-offer.ts';
import { offerContent, type OfferFields } from '../../src-main/domain/offer/offer.ts';
import { findLastDay } from '../../src-main/domain/offer/publication.ts';

const shown = Object.keys(
  offerContent.omit({ contactName: true, contactEmail: true, contactPhone: true, employerAddress: true }).shape,
) as (keyof OfferFields)[];

/** What the public may read of `offer`: no contact, and nothing that names an employer who asked not to be. */
export function makePublishedOffer(id: string, offer: OfferFields): PublishedOffer {
  const content = Object.fromEntries(shown.map((field) => [field, offer[field] ?? null])) as PublishedOffer;
  const hidden = offer.employerAnonymous
    ? { employerName: null, employerSiret: null, employerRna: null, employerText: null }
    : {};
  return {
    ...content,
    ...hidden,
    id,
    publishedAt: offer.publishedAt ?? offer.receivedAt,
    lastDay: findLastDay(offer),
    sourceName: offer.employerAnonymous ? null : offer.sourceName,
    sourceUrl: offer.employerAnonymous ? null : offer.sourceUrl,
  };
}
