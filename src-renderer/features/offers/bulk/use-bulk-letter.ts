import { useState } from 'react';
import type { BulkDecision } from '../../../../src-main/contract/desk/bulk.ts';
import type { LetterKind } from '../../../../src-main/domain/letters/letter-kinds.ts';
import { type LetterLanguage, siteLanguage } from '../../../../src-main/domain/letters/letter-language.ts';
import type { Translate } from '../../../app/i18n/make-formatter.ts';
import { useWordsIn } from '../../../app/i18n/use-words-in.ts';
import { correctionFields } from '../panels/correction-fields.ts';
import type { LetterModel } from '../panels/use-letter.ts';
import { useLetters } from '../letters/use-letters.ts';

type Reminder = Extract<BulkDecision, { kind: 'remind' }>;
type Quoted = Omit<Extract<BulkDecision, { kind: 'accept' }>, 'kind'>;

/** The letter of an act on many offers: a text in each language, of which one is shown to be read or rewritten. */
export function useBulkLetter(kind: LetterKind | null) {
  const letters = useLetters();
  const words = { fr: useWordsIn('fr'), en: useWordsIn('en') };
  const [shown, choose] = useState<LetterLanguage>(siteLanguage);
  const [written, setWritten] = useState<Record<LetterLanguage, string | null>>({ fr: null, en: null });
  const getTemplate = (language: LetterLanguage) => (kind && letters?.[language][kind]) ?? '';
  const write = (text: string | null) => setWritten({ ...written, [shown]: text });
  /** False while the words of a language are on their way. */
  const isThere = letters !== undefined && words.fr !== undefined && words.en !== undefined;
  const model: LetterModel = {
    letter: written[shown] ?? getTemplate(shown),
    language: { proposed: { language: siteLanguage, why: 'site' }, chosen: shown, choose },
    isOwn: written[shown] !== null,
    isThere,
    setLetter: (text) => write(text === getTemplate(shown) ? null : text),
    useTemplate: () => write(null),
  };
  const read = (language: LetterLanguage) => ({ template: (written[language] ?? getTemplate(language)) || null, nameless: words[language]?.('offers.letter.nameless') ?? '' });
  return {
    model,
    /** The letter, with what stands in the place of what it quotes. */
    withQuote: (quote: Record<LetterLanguage, string>): Quoted => ({ ...read('fr'), quote: quote.fr, english: { ...read('en'), quote: quote.en } }),
    /** The letter, with how it says what was asked of each. */
    withListing: (): Omit<Reminder, 'kind'> => ({ ...read('fr'), ...list(words.fr), english: { ...read('en'), ...list(words.en) } }),
    words,
  };
}

const list = (t: Translate | undefined) => ({
  fields: Object.fromEntries(correctionFields.map((field) => [field, t?.(`offers.field.${field}`) ?? field])),
  line: t?.('offers.letter.correction', { field: '{field}', comment: '{comment}' }) ?? '',
});
