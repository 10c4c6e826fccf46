import type { OfferState } from '../../src-main/domain/offer/offer-state.ts';

/** What becomes of one offer of the examples: how long ago it arrived, and what is wrong with it. */
export type OfferPlan = { state: OfferState; /** In the archive: whether it had been refused. */ refused: boolean; daysAgo: readonly [from: number, to: number]; trouble: 'none' | 'gap' | 'flaw' | 'copy' };

const groups: (OfferPlan & { count: number })[] = [
  { count: 37, state: 'received', refused: false, daysAgo: [0, 8], trouble: 'none' },
  { count: 11, state: 'received', refused: false, daysAgo: [0, 9], trouble: 'gap' },
  { count: 13, state: 'received', refused: false, daysAgo: [0, 10], trouble: 'flaw' },
  { count: 2, state: 'received', refused: false, daysAgo: [0, 3], trouble: 'copy' },
  { count: 10, state: 'claimed', refused: false, daysAgo: [0, 7], trouble: 'none' },
  { count: 3, state: 'claimed', refused: false, daysAgo: [1, 8], trouble: 'gap' },
  { count: 2, state: 'claimed', refused: false, daysAgo: [1, 8], trouble: 'flaw' },
  { count: 24, state: 'corrections', refused: false, daysAgo: [3, 21], trouble: 'gap' },
  { count: 4, state: 'accepted', refused: false, daysAgo: [1, 3], trouble: 'none' },
  { count: 41, state: 'refused', refused: true, daysAgo: [4, 62], trouble: 'flaw' },
  { count: 4, state: 'refused', refused: true, daysAgo: [5, 40], trouble: 'copy' },
  { count: 93, state: 'published', refused: false, daysAgo: [3, 30], trouble: 'none' },
  { count: 34, state: 'closed', refused: false, daysAgo: [32, 66], trouble: 'none' },
  { count: 13, state: 'archived', refused: false, daysAgo: [48, 70], trouble: 'none' },
  { count: 9, state: 'archived', refused: true, daysAgo: [45, 70], trouble: 'flaw' },
];

/** Three hundred plans, those of one state together. */
export const listOfferPlans = (): OfferPlan[] =>
  groups.flatMap(({ count, ...plan }) => Array.from({ length: count }, () => plan));
