import { z } from 'zod';
import { makeNamedRecordId } from '../record/named-record-id.ts';
import type { RecordId } from '../record/record-id.ts';
import { setOf } from '../record/set-of.ts';
import { instant } from '../text.ts';

/** Numbers are never given again: an article that is no longer wanted is repealed. */
export const articleNumber = z.number().int().min(1).max(999);

/** What an article says. A letter may quote five of them whole (`mostCited`), within its 10,000 characters. */
export const articleWords = z.object({
  title: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(1500),
  isInForce: z.boolean(),
});
export type ArticleWords = z.infer<typeof articleWords>;

/** An article as it was from a moment on. Written once, never changed. */
export const articleVersion = articleWords.extend({ id: z.uuid(), by: z.string().max(200), at: instant });
export type ArticleVersion = z.infer<typeof articleVersion>;

export const mostVersions = 200;

/**
 * An article of the editorial line, as a record: all its versions, so that a desk that joins later has those of before too. They
 * are a set: of two that are written apart, both are kept, and the later one stands. `name` is the number.
 */
export const articleFields = z.object({
  name: z.string().regex(/^[1-9]\d{0,2}$/),
  versions: setOf(articleVersion, 'id', mostVersions, 'the same version twice'),
});
export type ArticleFields = z.infer<typeof articleFields>;

/** How many articles the first line has: the one that Bureau comes with, whose words are in `resources/line`. */
export const firstArticles = 12;

/** What a citation calls the words that Bureau comes with. They are never edited: a citation holds to them. */
export const firstVersion = 'first';

export const makeArticleRecordId = (number: number): RecordId => makeNamedRecordId('61727469', String(number));

/** The oldest first: the last one stands. */
export const sortVersions = (versions: readonly ArticleVersion[]): ArticleVersion[] =>
  [...versions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
