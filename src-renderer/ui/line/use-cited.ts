import { mostCited } from '../../../src-main/domain/line/citation.ts';
import { useT } from '../../app/i18n/use-messages.ts';
import { citeArticle, readCited } from './read-cited.ts';
import { useLine } from './use-line.ts';

/** What was typed in the field of the articles of a refusal: what it cites, what its letter quotes, what stands against it. */
export function useCited(typed: string) {
  const t = useT();
  const line = useLine();
  const articles = line?.articles ?? [];
  const { cited, unknown, tooMany } = readCited(typed, articles);
  const quotes = cited.map(({ number, current: { title, text } }) => t('line.quote', { number, title, text }));
  const [first] = unknown;
  return {
    articles,
    cited,
    citations: cited.map(citeArticle),
    quote: quotes.length === 0 ? '' : t('line.quotes', { count: quotes.length, quotes: quotes.join('\n\n') }),
    // No number is unknown before the line is read.
    obstacle: line === undefined ? (typed === '' ? null : t('app.loading')) : first !== undefined ? t('line.cite.unknown', { number: first }) : tooMany ? t('line.cite.tooMany', { most: mostCited }) : null,
  };
}
export type Cited = ReturnType<typeof useCited>;
