import { z } from 'zod';
import { instant } from '../text.ts';
import { articleNumber, articleWords, firstVersion } from './article.ts';

/** An article as it stood when it was cited: what is made of it later changes nothing here. */
export const citedArticle = z.object({
  number: articleNumber,
  version: z.union([z.literal(firstVersion), z.uuid()]),
  title: articleWords.shape.title,
  /** Since when that version stood; null for the first. */
  since: instant.nullable(),
});
export type CitedArticle = z.infer<typeof citedArticle>;

export const mostCited = 5;
export const citedArticles = z
  .array(citedArticle)
  .max(mostCited)
  .refine((articles) => new Set(articles.map(({ number }) => number)).size === articles.length, 'the same article twice');

/**
 * What the decision taken `at` that moment cites. Beside the decision, not in it: an older Bureau keeps a field that it does not
 * know, and would lose a part of one that it knows. What it leaves here of an earlier decision has another moment.
 */
export const cites = z.object({ at: instant, articles: citedArticles }).nullable().default(null);
export type Cites = z.infer<typeof cites>;
