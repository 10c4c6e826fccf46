import { joinSorted } from './employer-name.ts';
import { hashText, joinHashes } from './hash-text.ts';
import type { OfferFeatures } from './offer-features.ts';

/** 16 bands of 3: two texts with 7 phrases of 10 in common share one 99.9 % of the time, with 1 of 10, 1.6 %. */
const bands = 16;
const rows = 3;
/** Beyond it, the text is too short for its bands to tell anything. */
const fewestPhrases = 3;

/**
 * The numbers under which an offer is looked for: two offers that share none are not compared. They come from the text,
 * and from the employer, the town and the title two by two, for texts that were written anew. `keysOfSlot` of them at the most.
 */
export function listKeys({ text, title, employer, siret, place }: OfferFeatures): Set<number> {
  const keys = new Set<number>();
  if (text.phrases >= fewestPhrases) for (let band = 0; band < bands; band++) keys.add(hashBand(text.values, band));
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

function hashBand(values: Uint16Array, band: number): number {
  let hash = band + 1;
  for (let row = 0; row < rows; row++) hash = joinHashes(hash, values[band * rows + row] as number);
  return hash;
}
