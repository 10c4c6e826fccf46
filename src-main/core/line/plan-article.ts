import type { LineArticle } from '../../contract/desk/line.ts';
import { articleNumber, type ArticleVersion, type ArticleWords, makeArticleRecordId } from '../../domain/line/article.ts';
import { isSameValue } from '../../domain/record/merge-fields.ts';
import type { NewChange } from '../store/store.ts';

type Author = { id: string; by: string; at: string };

/** The number of the next article; null once all are given. */
export function findNextNumber(articles: readonly LineArticle[]): number | null {
  const next = articleNumber.safeParse(Math.max(0, ...articles.map(({ number }) => number)) + 1);
  return next.success ? next.data : null;
}

/** The change that gives an article a new version; undefined where it says so already. `before`: what the team wrote of it. */
export function planArticle(number: number, before: readonly ArticleVersion[], words: ArticleWords, { id, by, at }: Author): NewChange | undefined {
  const last = before.at(-1);
  if (last && isSameValue(pickWords(last), words)) return undefined;
  const record = makeArticleRecordId(number);
  const version: ArticleVersion = { ...words, id, by, at: last === undefined ? at : comeAfter(last.at, at) };
  return last === undefined
    ? { op: 'create', entity: 'article', id: record, fields: { name: String(number), versions: [version] } }
    : { op: 'update', entity: 'article', id: record, set: { versions: [...before, version] } };
}

const pickWords = ({ title, text, isInForce }: ArticleVersion): ArticleWords => ({ title, text, isInForce });

/** A clock that is behind that of the last author does not put the new version under the old one. */
const comeAfter = (last: string, at: string): string => (at > last ? at : new Date(Date.parse(last) + 1).toISOString());
