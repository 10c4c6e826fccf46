import type { OfferContent } from '../../../../domain/offer/offer.ts';
import { readTerritoryOfInsee, readTerritoryOfPostcode, toTerritory } from '../../read-territory.ts';
import { pickLine } from '../../read-values.ts';

export type Place = Pick<OfferContent, 'placeLabel' | 'postcode' | 'inseeCode' | 'territory'>;

/** Where the work is: the commune if it is known, else the département that begins the label (“44 - NANTES”). */
export function readPlace(value: unknown): Place {
  const label = pickLine(value, 'libelle');
  const postcode = pickLine(value, 'codePostal');
  const inseeCode = pickLine(value, 'commune');
  const parts = /^(\d{2,3}|2[AB])\s*-\s*(.+)$/i.exec(label ?? '');
  return {
    placeLabel: parts?.[2] === undefined ? label : toPlaceName(parts[2]),
    postcode,
    inseeCode,
    territory: readTerritoryOfInsee(inseeCode) ?? readTerritoryOfPostcode(postcode) ?? (parts?.[1] === undefined ? null : toTerritory(parts[1])),
  };
}

const small = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'sur', 'sous', 'en', 'et', 'aux', 'au', 'lès', 'lez']);

/** `SAINT-OUEN-SUR-SEINE` as people write it; a name that is not all in capitals is left as it is. */
export function toPlaceName(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)));
}
