import type { LetterLanguage } from '../letters/letter-language.ts';
import { addPageLanguage } from '../letters/page-language.ts';

/** Where a template of each language holds a place for the recruiter's link. */
export const linkPlaces = { fr: '{lien}', en: '{link}' } as const;

/**
 * A letter with the recruiter's link in its place, whichever language it was written from: the page is in the language of the place.
 * `link`: the address, or words instead.
 */
export function placeLink(letter: string, link: string): string {
  const inEnglish = /^https?:\/\//.test(link) ? addPageLanguage(link, 'en') : link;
  return letter.replaceAll(linkPlaces.fr, () => link).replaceAll(linkPlaces.en, () => inEnglish);
}

/** A template of this language, whose place for the link may have been written as in another. */
export const nameLinkPlace = (template: string, language: LetterLanguage): string => Object.values(linkPlaces).reduce((words, place) => words.replaceAll(place, linkPlaces[language]), template);

/** True if a letter is of no use without the recruiter's link. */
export const hasLinkPlace = (letter: string): boolean => letter.includes(linkPlaces.fr) || letter.includes(linkPlaces.en);
