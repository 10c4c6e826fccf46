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

/** What someone who refuses says: which articles, or that there is none. Saying nothing is no answer. */
export const citedChoice = z.union([citedArticles.min(1), z.literal('none')]);
export type CitedChoice = z.infer<typeof citedChoice>;

/** As it is kept: no article at all is one who was asked, and said so. */
export const listChosen = (choice: CitedChoice): CitedArticle[] => (choice === 'none' ? [] : choice);

/**
 * What the decision taken `at` that moment cites. Beside the decision, not in it: an older Bureau keeps a field that it does not
 * know, and would lose a part of one that it knows. What it leaves here of an earlier decision has another moment.
 * An empty list: « aucun article », which someone chose; null of a refusal: it was taken when nobody was asked.
 */
export const cites = z.object({ at: instant, articles: citedArticles }).nullable().default(null);
export type Cites = z.infer<typeof cites>;
