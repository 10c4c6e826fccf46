import { v4 as makeId } from 'uuid';
import { mostVersions } from '../../domain/line/article.ts';
import { desk } from '../desk-context.ts';
import { commitAct, mayWriteHere } from '../desk-records.ts';
import { findNextNumber, planArticle } from './plan-article.ts';
import { readArticles, readWrittenArticles } from './read-articles.ts';

const { line } = desk;

/** The editorial line, article by article. */
export const lineRouter = {
  list: line.list.handler(({ context }) => ({ articles: readArticles(context.desk().store.db), mayWrite: mayWriteHere(context, 'article') })),
  write: line.write.handler(({ input: { number: asked, ...words }, context, errors }) => {
    const { store, userName } = context.desk();
    if (!mayWriteHere(context, 'article')) throw errors.NOT_ALLOWED_NOW({ data: { state: 'article', action: 'write' } });
    const articles = readArticles(store.db);
    const number = asked ?? findNextNumber(articles);
    if (number === null) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'number', problem: 'too_big' }] } });
    if (!articles.some((one) => one.number === asked) && asked !== null) throw errors.NOT_FOUND();
    const before = readWrittenArticles(store.db).get(number)?.versions ?? [];
    if (before.length === mostVersions) throw errors.INVALID_FIELDS({ data: { fields: [{ field: 'versions', problem: 'too_big' }] } });
    const change = planArticle(number, before, words, { id: makeId(), by: userName(), at: context.host.now().toISOString() });
    if (change === undefined) return { batch: null, number };
    return { batch: commitAct(context, { kind: 'edit', label: String(number), changes: [change] }).id, number };
  }),
};
