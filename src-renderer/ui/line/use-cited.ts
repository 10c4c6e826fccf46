import { useMemo } from 'react';
import { type CitedChoice, mostCited } from '../../../src-main/domain/line/citation.ts';
import { type ProposedArticle, proposeArticles, type RefusalEvidence } from '../../../src-main/domain/line/propose-articles.ts';
import type { RefusalReason } from '../../../src-main/domain/offer/offer-decision.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { citeArticle, readCited, writeCited } from './read-cited.ts';
import { useLine } from './use-line.ts';

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
  const quotes = cited.map(({ number, current: { title, text } }) => t('line.quote', { number, title, text }));
  const [firstUnknown] = unknown;
  const findObstacle = (): string | null => {
    // No number is unknown before the line is read.
    if (articles === undefined || (evidence === undefined && written === null)) return t('line.proposed.reading');
    if (firstUnknown !== undefined) return t('line.cite.unknown', { number: firstUnknown });
    if (tooMany) return t('line.cite.tooMany', { most: mostCited });
    return cited.length === 0 && !isNone ? t('line.cite.unsaid') : null;
  };
  const choice: CitedChoice = cited.length === 0 ? 'none' : cited.map(citeArticle);
  return {
    articles: articles ?? [], proposals, of: evidence?.of ?? 1, isNone, typed: isNone ? '' : typed, cited, choice,
    quote: quotes.length === 0 ? '' : t('line.quotes', { count: quotes.length, quotes: quotes.join('\n\n') }),
    obstacle: findObstacle(),
    type: (text: string) => onWrite({ typed: text, isNone: false }),
    /** Puts an article in, or takes it out. */
    toggle: (number: number) => onWrite({ typed: writeCited(numbers.includes(number) ? numbers.filter((one) => one !== number) : [...numbers, number]), isNone: false }),
    /** Says that there is none; taken back, the proposals stand again. */
    chooseNone: (none: boolean) => onWrite(none ? { typed: '', isNone: true } : null),
  };
}
export type Cited = ReturnType<typeof useCited>;
