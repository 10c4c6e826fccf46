// Without zod, so that the first screen of the window does not have to load it.
import { countLanguageWords } from '../findings/text/short-words.ts';

/** The languages that letters to recruiters are written in. */
export const letterLanguages = ['fr', 'en'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** That of the site, in which a recruiter of whom nothing is known is written to. */
export const siteLanguage: LetterLanguage = 'fr';

/** `offer`: it was chosen for this offer; `contact`: for the last one of that address; `text`: the offer is written in it; `site`: nothing says otherwise. */
export const languageWhys = ['offer', 'contact', 'text', 'site'] as const;
export type LanguageWhy = (typeof languageWhys)[number];
export type ProposedLanguage = { language: LetterLanguage; why: LanguageWhy };

/** Words that may also be there in English; who has none gets those of all. */
export type InEnglish<Words> = Words & { english?: Words | undefined };
export const wordsIn = <Words>(words: InEnglish<Words>, language: LetterLanguage): Words => (language === 'en' ? words.english : undefined) ?? words;

/** The beginning of an offer tells its language. */
const longest = 4000;

/** In which language to write to the recruiter of an offer. `ofContact`: what was last chosen for the same address. */
export function proposeLanguage({ letterLanguage, description }: { letterLanguage?: LetterLanguage | null; description: string }, ofContact: LetterLanguage | null): ProposedLanguage {
  if (letterLanguage) return { language: letterLanguage, why: 'offer' };
  if (ofContact !== null) return { language: ofContact, why: 'contact' };
  return isEnglish(description.slice(0, longest)) ? { language: 'en', why: 'text' } : { language: siteLanguage, why: 'site' };
}

/** Most of the short words are English, and there are enough of them to tell. A French text with a few English terms is French. */
function isEnglish(text: string): boolean {
  const { english, french } = countLanguageWords(text.toLowerCase());
  return english >= 4 && english > 2 * french;
}
