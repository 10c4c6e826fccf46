// Without zod, so that the first screen of the window does not have to load it.
import { type LetterLanguage, letterLanguages, siteLanguage } from './letter-language.ts';

/** What an address says of the language of the page that it leads to: `?lang=en`. */
export const languageParameter = 'lang';

/** The address of a page of the site, in this language. That of the site goes without saying. */
export const addPageLanguage = (address: string, language: LetterLanguage): string => (language === siteLanguage ? address : `${address}?${languageParameter}=${language}`);

/** The language that an address asks for; that of the site for none and for one that is not known. */
export const readPageLanguage = (asked: string | null): LetterLanguage => letterLanguages.find((one) => one === asked) ?? siteLanguage;
