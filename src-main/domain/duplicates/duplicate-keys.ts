import { joinSorted } from './employer-name.ts';
import { hashText } from './hash-text.ts';
import type { OfferFeatures } from './offer-features.ts';
import { listTextKeys } from './text-keys.ts';

/**
 * The numbers under which an offer is looked for: two offers that share none are not compared. They come from the text,
 * and from the employer, the town and the title two by two, for texts that were written anew. `keysOfSlot` of them at the most.
 */
export function listKeys({ text, title, employer, siret, place }: OfferFeatures): Set<number> {
  const keys = listTextKeys(text);
  const job = joinSorted(title);
  const town = place.town ?? place.territory;
  if (employer !== null) {
    keys.add(hashText(`employer title ${employer[0]} ${job}`));
    if (town !== null) keys.add(hashText(`employer town ${employer[0]} ${town}`));
  }
  if (siret !== null) keys.add(hashText(`siret ${siret}`));
  if (town !== null) keys.add(hashText(`title town ${job} ${town}`));
  return keys;
}
