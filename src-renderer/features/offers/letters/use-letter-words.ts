import type { LetterKind } from '../../../../src-main/domain/letters/letter-kinds.ts';
import { useWordsIn } from '../../../app/i18n/use-words-in.ts';
import { useLetters } from './use-letters.ts';

type Words = { template: string; nameless: string };
/** A letter as core takes it, to write it to many: in French, and in English for who is written to in English. */
export type LetterWords = Words & { english: Words };

/** Makes what core needs of a letter, in both languages; null until all of it is there. */
export function useLetterWords(): ((kind: LetterKind) => LetterWords) | null {
  const letters = useLetters();
  const [inFrench, inEnglish] = [useWordsIn('fr'), useWordsIn('en')];
  if (!letters || !inFrench || !inEnglish) return null;
  return (kind) => ({
    template: letters.fr[kind] ?? '', nameless: inFrench('offers.letter.nameless'),
    english: { template: letters.en[kind] ?? '', nameless: inEnglish('offers.letter.nameless') },
  });
}
