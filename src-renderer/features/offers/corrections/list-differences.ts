import type { Corrected } from '../../../../src-main/domain/offer/corrected.ts';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';

/** A field of an offer that came back: what it said and says, what had been asked of it. `comment` is null for one that was not marked. */
export type Difference = { field: string; comment: string | null; isChanged: boolean; before: unknown; after: unknown };

/** What there is to look at again: the marked fields first, in the order of the request, touched or not; then what else was changed. */
export function listDifferences({ marked, before }: NonNullable<Corrected>, offer: OfferFields): Difference[] {
  const read = (field: string, comment: string | null): Difference => {
    const after = Object.hasOwn(offer, field) ? offer[field as keyof OfferFields] : null;
    return { field, comment, isChanged: Object.hasOwn(before, field), before: Object.hasOwn(before, field) ? before[field] : after, after };
  };
  const asked = new Set(marked.map(({ field }) => field));
  return [...marked.map(({ field, comment }) => read(field, comment)), ...Object.keys(before).filter((field) => !asked.has(field)).map((field) => read(field, null))];
}
