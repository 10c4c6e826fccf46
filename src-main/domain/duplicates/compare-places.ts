import type { ComparedOffer } from './compared-offer.ts';
import { splitWords } from './split-words.ts';
import { isWidePlace } from './wide-places.ts';

/** Where an offer is, as far as it says: `town` and `code` are null where only the département is known. */
export type Place = { town: string | null; code: string | null; territory: string | null };
export type PlaceRelation = 'same' | 'near' | 'other_town' | 'other_territory' | 'unstated' | 'unknown';

export function readPlace(offer: Pick<ComparedOffer, 'placeLabel' | 'postcode' | 'inseeCode' | 'territory'>): Place {
  const code = offer.inseeCode === null ? null : joinDistricts(offer.inseeCode);
  return { town: readTown(offer.placeLabel) ?? offer.postcode, code, territory: offer.territory };
}

/** `near`: in one département, which is all that one of the two says. `unstated`: one says where, the other does not. */
export function comparePlaces(a: Place, b: Place): PlaceRelation {
  if (a.code !== null && a.code === b.code) return 'same';
  const isApart = a.territory !== null && b.territory !== null && a.territory !== b.territory;
  if (a.town !== null && a.town === b.town && !isApart) return 'same';
  if (isApart) return 'other_territory';
  if (a.town !== null && b.town !== null) return 'other_town';
  if (a.territory !== null && b.territory !== null) return 'near';
  return saysNothing(a) && saysNothing(b) ? 'unknown' : 'unstated';
}

const saysNothing = ({ town, code, territory }: Place): boolean => town === null && code === null && territory === null;

/** A town by its name, without its district number; null for what names a whole département, a region or a country. */
function readTown(label: string | null): string | null {
  if (label === null) return null;
  const words = splitWords(label).map((word) => saints[word] ?? word).filter((word) => !/^\d{1,2}(e|er|eme)?$|^cedex$/.test(word));
  return words.length === 0 || isWidePlace(words) ? null : words.join(' ');
}

const saints: Record<string, string> = { saint: 'st', sainte: 'ste' };

/** Paris, Lyon and Marseille are one town each (INSEE gives their districts codes of their own). */
function joinDistricts(inseeCode: string): string {
  if (/^751\d\d$/.test(inseeCode)) return '75056';
  if (/^6938\d$/.test(inseeCode)) return '69123';
  return /^132\d\d$/.test(inseeCode) ? '13055' : inseeCode;
}
