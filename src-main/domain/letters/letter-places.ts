// Without zod, so that the first screen of the window does not have to load it.
import { linkPlaces } from '../offer/place-link.ts';
import type { LetterKind } from './letter-kinds.ts';
import type { LetterLanguage } from './letter-language.ts';

/** What a template holds places for. */
export const placeCodes = ['title', 'employer', 'contact', 'articles', 'corrections', 'link'] as const;
export type PlaceCode = (typeof placeCodes)[number];

/** How each place is written between braces in a template of each language. */
export const placeNames: Record<LetterLanguage, Record<PlaceCode, string>> = {
  fr: { title: 'titre', employer: 'employeur', contact: 'contact', articles: 'articles', corrections: 'corrections', link: linkPlaces.fr.slice(1, -1) },
  en: { title: 'title', employer: 'employer', contact: 'contact', articles: 'articles', corrections: 'corrections', link: linkPlaces.en.slice(1, -1) },
};

/** Names that templates of before hold, in either language. */
const formerNames: readonly (readonly [string, PlaceCode])[] = [['employerName', 'employer'], ['contactName', 'contact']];

const codes = new Map<string, PlaceCode>([
  ...Object.values(placeNames).flatMap((names) => placeCodes.map((code) => [names[code], code] as const)),
  ...formerNames,
]);

/** Which place a name stands for, whichever language it is of: a name of the other one is understood too. */
export const findPlace = (name: string): PlaceCode | undefined => codes.get(name);

/** `required`: without it the letter is of no use; `expected`: it is wanted, and may be left out. */
export type PlaceNeed = 'required' | 'expected' | 'free';

/** The places that a kind of letter may hold. */
export function listPlaces(kind: LetterKind): Partial<Record<PlaceCode, PlaceNeed>> {
  const facts = { title: 'free', employer: 'free', contact: 'free' } as const;
  switch (kind) {
    case 'askCorrections':
    case 'remind':
      return { ...facts, corrections: 'required', link: 'required' };
    case 'end':
    case 'outcome':
      return { ...facts, link: 'required' };
    case 'accept':
      return { ...facts, link: 'expected' };
    default:
      return { ...facts, articles: 'expected' };
  }
}
