import { nameDepartement, regions } from './departements.ts';
import { cleanValue, toPlainWords } from './plain-words.ts';

/** A place that is looked for. `typed`: as it was written; `name`: as it is called. */
export type SearchedPlace =
  | { kind: 'departement'; typed: string; name: string; number: string }
  | { kind: 'region'; typed: string; name: string; numbers: string[] }
  | { kind: 'postcode'; typed: string; postcode: string }
  | { kind: 'words'; typed: string; words: string };

const numberOf = new Map<string, string>();
const numbersOf = new Map<string, { name: string; numbers: string[] }>();
for (const [region, departements] of Object.entries(regions)) {
  numbersOf.set(toPlainWords(region), { name: region, numbers: Object.keys(departements) });
  for (const [number, name] of Object.entries(departements)) numberOf.set(toPlainWords(name), number);
}

/** A département by its number or name, a region by its name, a postcode; anything else is words of a place. Null: no word at all. */
export function readPlace(text: string): SearchedPlace | null {
  const typed = cleanValue(text);
  const words = toPlainWords(typed);
  if (words === '') return null;
  if (/^\d{5}$/u.test(words)) return { kind: 'postcode', typed, postcode: words };
  const number = /^(\d|\d{2,3}|2[ab])$/u.test(words) ? words.toUpperCase().padStart(2, '0') : numberOf.get(words);
  const name = number === undefined ? undefined : nameDepartement(number);
  if (number !== undefined && name !== undefined) return { kind: 'departement', typed, name, number };
  const region = numbersOf.get(words);
  return region === undefined ? { kind: 'words', typed, words } : { kind: 'region', typed, ...region };
}

/** The territories that a place stands for, as offers name them. */
export const listTerritories = (place: SearchedPlace): string[] =>
  place.kind === 'departement' ? [`FR-${place.number}`] : place.kind === 'region' ? place.numbers.map((number) => `FR-${number}`) : [];
