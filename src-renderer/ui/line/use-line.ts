import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LineArticle } from '../../../src-main/contract/desk/line.ts';
import { type ArticleWords, firstVersion } from '../../../src-main/domain/line/article.ts';
import { useDesk } from '../../app/desk/desk-client.ts';
import type { Language } from '../../app/i18n/messages.ts';
import { useLanguage } from '../../app/i18n/use-messages.ts';

/** `by` and `at` are null for the words that Bureau comes with. */
export type ShownVersion = ArticleWords & { id: string; by: string | null; at: string | null };
/** An article with all its versions, the oldest first; the last one stands. */
export type ShownArticle = { number: number; versions: ShownVersion[]; current: ShownVersion };
type FirstWords = { title: string; text: string }[];

/** The editorial line, in the window's language unless another is asked for, by number, repealed articles too; undefined until it is read. */
export function useLine(language?: Language): { articles: ShownArticle[]; mayWrite: boolean } | undefined {
  const { orpc } = useDesk();
  const first = useFirstLine(language);
  const { data } = useQuery(orpc.line.list.queryOptions());
  return useMemo(() => first && data && { articles: data.articles.flatMap((article) => showArticle(article, first)), mayWrite: data.mayWrite }, [first, data]);
}

function useFirstLine(asked?: Language): FirstWords | undefined {
  const own = useLanguage();
  const language = asked ?? own;
  const { data } = useQuery({
    queryKey: ['first-line', language],
    queryFn: async (): Promise<FirstWords> =>
      language === 'fr' ? (await import('../../../resources/line/fr.json')).default : (await import('../../../resources/line/en.json')).default,
  });
  return data;
}

function showArticle({ number, versions }: LineArticle, first: FirstWords): ShownArticle[] {
  const words = first[number - 1];
  const all: ShownVersion[] = words ? [{ ...words, isInForce: true, id: firstVersion, by: null, at: null }, ...versions] : versions;
  const current = all.at(-1);
  return current ? [{ number, versions: all, current }] : [];
}
