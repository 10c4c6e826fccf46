import type { OfferFields } from '../../../../src-main/domain/offer/offer.ts';
import { useT } from '../../../app/i18n/use-messages.ts';
import { fillLetter } from '../../../../src-main/domain/offer/fill-letter.ts';
import { useLetters } from '../letters/use-letters.ts';

type Written = { letter: string | null; onWrite: (letter: string | null) => void };

/** The letter of a decision: follows its template until the person writes in it, and stays theirs from then on. */
export function useLetter(template: string | null, offer: Pick<OfferFields, 'title' | 'employerName' | 'contactName'>, { corrections = '', articles = '' }: { corrections?: string; articles?: string }, { letter: written, onWrite }: Written) {
  const t = useT();
  const letters = useLetters();
  const text = template === null ? undefined : letters?.[template];
  const { title, employerName, contactName } = offer;
  const proposed = text === undefined ? '' : fillLetter(text, { title, employerName, contactName, corrections, articles }, t('offers.letter.nameless'));
  return {
    letter: written ?? proposed,
    isOwn: written !== null,
    // Someone who writes what the template says is not writing against it.
    setLetter: (text: string) => onWrite(text === proposed ? null : text),
    useTemplate: () => onWrite(null),
  };
}
