import type Database from 'better-sqlite3';
import type { LineArticle } from '../../contract/desk/line.ts';
import { articleFields, firstArticles, makeArticleRecordId, sortVersions } from '../../domain/line/article.ts';
import { prepareOnce } from '../store/statements.ts';

type Line = { id: string; fields: string };

/** The articles that the team has written, by number. What does not read, or is not where its number says, is left out. */
export function readWrittenArticles(db: Database.Database): Map<number, LineArticle> {
  const written = new Map<number, LineArticle>();
  for (const { id, fields } of prepareOnce<Line>(db, `select id, fields from record where entity = 'article' order by row`).all()) {
    const read = articleFields.safeParse(JSON.parse(fields));
    if (!read.success || read.data.versions.length === 0) continue;
    const number = Number(read.data.name);
    if (id === makeArticleRecordId(number)) written.set(number, { number, versions: sortVersions(read.data.versions) });
  }
  return written;
}

/** The whole line, by number. */
export function readArticles(db: Database.Database): LineArticle[] {
  const written = readWrittenArticles(db);
  const numbers = new Set([...Array.from({ length: firstArticles }, (_, at) => at + 1), ...written.keys()]);
  return [...numbers].sort((a, b) => a - b).map((number) => written.get(number) ?? { number, versions: [] });
}
