import { useMemo } from 'react';
import { type CitedChoice, mostCited } from '../../../src-main/domain/line/citation.ts';
import { type ProposedArticle, proposeArticles, type RefusalEvidence } from '../../../src-main/domain/line/propose-articles.ts';
import type { RefusalReason } from '../../../src-main/domain/offer/offer-decision.ts';
import type { LetterLanguage } from '../../../src-main/domain/letters/letter-language.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { useWordsIn } from '../../app/i18n/use-words-in.ts';
import { citeArticle, readCited, writeCited } from './read-cited.ts';
import { type ShownArticle, useLine } from './use-line.ts';

/** What a person has said of the articles of a refusal: their numbers as they were typed, or that there is none. Null: as Bureau proposes. */
export type WrittenArticles = { typed: string; isNone: boolean } | null;

/** `of`: how many offers are refused at once. `evidence` undefined until it is known. */
type Asked = { reason: RefusalReason | null; evidence: RefusalEvidence | undefined; written: WrittenArticles; onWrite: (written: WrittenArticles) => void };

/** The articles of a refusal: those that are proposed until the person says otherwise, what the letter quotes of them, what stands against it. */
export function useCited({ reason, evidence, written, onWrite }: Asked) {
  const t = useT();
  const line = useLine();
  const articles = line?.articles;
  const proposals = useMemo(
    (): ProposedArticle[] => (articles && evidence ? proposeArticles(reason, evidence, (number) => articles.some((one) => one.number === number && one.current.isInForce)) : []),
    [articles, evidence, reason],
  );
  const isNone = written?.isNone ?? false;
  const typed = written?.typed ?? writeCited(proposals.flatMap(({ isCited, number }) => (isCited ? [number] : [])).slice(0, mostCited));
  const { cited, unknown, tooMany } = readCited(isNone ? '' : typed, articles ?? []);
  const numbers = cited.map(({ number }) => number);
  const quote = useQuotes(cited);
  const [firstUnknown] = unknown;
  // No number is unknown before the line is read.
  const isReading = articles === undefined || (evidence === undefined && written === null);
  const findObstacle = (): string | null => {
    if (isReading) return t('line.proposed.reading');
    if (firstUnknown !== undefined) return t('line.cite.unknown', { number: firstUnknown });
    if (tooMany) return t('line.cite.tooMany', { most: mostCited });
    return cited.length === 0 && !isNone ? t('line.cite.unsaid') : null;
  };
  const choice: CitedChoice = cited.length === 0 ? 'none' : cited.map(citeArticle);
  return {
    articles: articles ?? [], proposals, of: evidence?.of ?? 1, isNone, typed: isNone ? '' : typed, cited, choice,
    /** In each language of letters. */
    quote,
    /** What stands against the refusal is only that something is still on its way. */
    isReading,
    obstacle: findObstacle(),
    type: (text: string) => onWrite({ typed: text, isNone: false }),
    /** Puts an article in, or takes it out. */
    toggle: (number: number) => onWrite({ typed: writeCited(numbers.includes(number) ? numbers.filter((one) => one !== number) : [...numbers, number]), isNone: false }),
    /** Says that there is none; taken back, the proposals stand again. */
    chooseNone: (none: boolean) => onWrite(none ? { typed: '', isNone: true } : null),
  };
}

/** What a letter says of the articles that it cites: those that the team has not rewritten, in the language of the letter. */
function useQuotes(cited: readonly ShownArticle[]): Record<LetterLanguage, string> {
  const t = useT();
  const lines = { fr: useLine('fr'), en: useLine('en') };
  const words = { fr: useWordsIn('fr'), en: useWordsIn('en') };
  const write = (language: LetterLanguage): string => {
    const inLetter = words[language] ?? t;
    const quotes = cited.map(({ number, current }) => {
      const { title, text } = lines[language]?.articles.find((one) => one.number === number)?.current ?? current;
      return inLetter('line.quote', { number, title, text });
    });
    return quotes.length === 0 ? '' : inLetter('line.quotes', { count: quotes.length, quotes: quotes.join('\n\n') });
  };
  return { fr: write('fr'), en: write('en') };
}
export type Cited = ReturnType<typeof useCited>;
