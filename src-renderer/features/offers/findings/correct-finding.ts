import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import type { OfferContent } from '../../../../src-main/domain/offer/offer.ts';

/** The field as it reads once the suggestion stands in the place of the words; null where there is nothing to put, or nowhere. */
export function correctFinding({ field, start, end, suggestion }: OfferFinding, offer: OfferContent): Partial<OfferContent> | null {
  const text = offer[field as keyof OfferContent];
  if (suggestion === null || typeof text !== 'string' || end <= start || end > text.length) return null;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  // Taken out, words leave one space and not two.
  const corrected = suggestion === '' && before.endsWith(' ') && /^[ ,.;)]/.test(after) ? before.trimEnd() + after : before + suggestion + after;
  return corrected.trim() === '' ? null : { [field]: corrected };
}
