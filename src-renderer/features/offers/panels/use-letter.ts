import type { LetterKind } from '../../../../src-main/domain/letters/letter-kinds.ts';
import type { ProposedLanguage, LetterLanguage } from '../../../../src-main/domain/letters/letter-language.ts';
import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import { fillLetter } from '../../../../src-main/domain/offer/fill-letter.ts';
import { useLetters } from '../letters/use-letters.ts';
import { useWordsIn } from '../../../app/i18n/use-words-in.ts';

type Written = { letter: string | null; onWrite: (letter: string | null) => void };

/** In which language a letter is, why, and the way to choose another. */
export type ChosenLanguage = { proposed: ProposedLanguage; chosen: LetterLanguage | null; choose: (language: LetterLanguage) => void };
export const getLanguage = ({ proposed, chosen }: ChosenLanguage): LetterLanguage => chosen ?? proposed.language;

/** The letter of a decision: follows its template until the person writes in it, and stays theirs from then on. */
export function useLetter(
  template: LetterKind | null,
  offer: Pick<OfferFields, 'title' | 'employerName' | 'contactName'>,
  inLanguage: ChosenLanguage,
  { corrections = '', articles = '' }: { corrections?: string; articles?: string },
  { letter: written, onWrite }: Written,
) {
  const letters = useLetters();
  const language = getLanguage(inLanguage);
  const words = useWordsIn(language);
  const text = template === null ? undefined : letters?.[language][template];
  const name = words?.('offers.letter.nameless');
  const { title, employerName, contactName } = offer;
  const proposed = text === undefined || name === undefined ? '' : fillLetter(text, { title, employerName, contactName, corrections, articles }, name);
  return {
    letter: written ?? proposed,
    language: inLanguage,
    isOwn: written !== null,
    /** False while its words are on their way: it would leave empty. */
    isThere: written !== null || template === null || (text !== undefined && name !== undefined),
    // Someone who writes what the template says is not writing against it.
    setLetter: (text: string) => onWrite(text === proposed ? null : text),
    useTemplate: () => onWrite(null),
  };
}
export type LetterModel = ReturnType<typeof useLetter>;
