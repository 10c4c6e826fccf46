// Without zod, so that the first screen of the window does not have to load it.
import type { CitedArticle, Cites } from './citation.ts';

type Decided = { decision: { kind: string; at: string } | null; cites?: Cites };

/** The articles that the standing decision cites. */
export const listCited = (offer: Decided): CitedArticle[] => readCites(offer) ?? [];

/** Whether the standing decision is a refusal of which someone said that no article is cited. */
export const citesNone = (offer: Decided): boolean => readCites(offer)?.length === 0;

const readCites = ({ decision, cites }: Decided): CitedArticle[] | undefined => (decision?.kind === 'refuse' && cites?.at === decision.at ? cites.articles : undefined);
