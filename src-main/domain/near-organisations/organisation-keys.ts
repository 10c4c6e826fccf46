import { joinSorted } from '../duplicates/employer-name.ts';
import { hashText } from '../duplicates/hash-text.ts';
import type { OrganisationFeatures } from './organisation-features.ts';

/** Of one organisation, at the most. */
export const mostOrganisationKeys = 32;
/** Words of a name that are taken two by two, or each with the town: names that begin alike are near. */
const firstWords = 4;
const placedWords = 6;
/** Two words that begin so may be one, misspelt. */
const stem = 4;

/** The numbers under which an organisation is looked for: two that share none are never compared. */
export function listOrganisationKeys({ name, siren, rna, place, domain, mailDomains }: OrganisationFeatures): number[] {
  const keys = new Set<number>();
  const add = (kind: string, value: string | null) => value !== null && keys.size < mostOrganisationKeys && keys.add(hashText(`${kind} ${value}`));
  add('siren', siren);
  add('rna', rna);
  for (const one of [domain, ...mailDomains]) add('domain', one);
  if (name.length > 0) add('name', joinSorted(name));
  add('name', name.length > 1 ? name.join('') : null);
  add('letters', name.length > 2 ? name.map((word) => word.charAt(0)).join('') : name.length === 1 ? (name[0] ?? null) : null);
  const town = place.town ?? place.territory;
  if (town !== null) for (const word of name.slice(0, placedWords)) add('placed', `${word.slice(0, stem)} ${town}`);
  const first = name.slice(0, firstWords);
  for (const [i, one] of first.entries()) for (const other of first.slice(i + 1)) add('two', joinSorted([one, other]));
  return [...keys];
}
