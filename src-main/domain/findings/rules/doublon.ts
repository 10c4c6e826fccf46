import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';

/** What is further apart is no twin, whatever the rest: who looks for twins asks nothing more of it. */
export const leastSimilarity = 0.9;
/** Two offers further apart are a post that came free again. */
export const mostDaysApart = 60;

/** The same post offered twice. Who looks for twins gives them with the reference tables. */
export const doublon: FactRule = {
  id: 'doublon',
  check({ offer, reference }) {
    // Several posts are said: several offers of them are no mistake.
    if ((offer.facts.positions ?? 1) > 1) return [];
    const twin = reference.twins.find(({ similarity, isSamePost }) => isSamePost && similarity >= leastSimilarity);
    if (twin === undefined) return [];
    const field = offer.texts.find(({ role }) => role === 'title')?.field ?? '';
    return [makeFinding({ id: 'doublon', level: 'avertissement', source: 'practice', field, values: { name: twin.name, percent: Math.round(twin.similarity * 100) } })];
  },
};
