import { makeFinding } from '../make-finding.ts';
import type { FactRule } from '../rule.ts';

/** The same post offered twice. Who looks for twins gives them with the reference tables, none further apart in days than the threshold. */
export const doublon: FactRule = {
  id: 'doublon',
  check({ offer, reference }) {
    // Several posts are said: several offers of them are no mistake.
    if ((offer.facts.positions ?? 1) > 1) return [];
    const twin = reference.twins.find(({ similarity, isSamePost }) => isSamePost && similarity >= reference.thresholds.doublon.leastAlikePercent / 100);
    if (twin === undefined) return [];
    const field = offer.texts.find(({ role }) => role === 'title')?.field ?? '';
    return [makeFinding({ id: 'doublon', level: 'avertissement', source: 'practice', field, values: { name: twin.name, percent: Math.round(twin.similarity * 100) } })];
  },
};
