// Without zod, so that the first screen of the window does not have to load it.
import type { CitedArticle, Cites } from './citation.ts';

/** The articles that the standing decision cites. */
export const listCited = ({ decision, cites }: { decision: { kind: string; at: string } | null; cites?: Cites }): CitedArticle[] =>
  decision?.kind === 'refuse' && cites?.at === decision.at ? cites.articles : [];
