import { oc } from '@orpc/contract';
import { z } from 'zod';
import { articleNumber, articleVersion, articleWords } from '../../domain/line/article.ts';
import { deskErrors } from './problem.ts';

const call = oc.errors(deskErrors);

/** An article with the versions that the team wrote, the oldest first. None: it is as Bureau comes with it. */
export const lineArticle = z.object({ number: articleNumber, versions: z.array(articleVersion) });
export type LineArticle = z.infer<typeof lineArticle>;

export const lineContract = {
  /** The editorial line, by number; repealed articles too. `mayWrite`: this person may change it. */
  list: call.output(z.object({ articles: z.array(lineArticle), mayWrite: z.boolean() })),
  /** Gives an article a new version; without a number, makes the next article. No batch where it says so already. */
  write: call
    .input(articleWords.extend({ number: articleNumber.nullable() }))
    .output(z.object({ batch: z.string().nullable(), number: articleNumber })),
};
