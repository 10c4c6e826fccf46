import { makeCandidateIndex } from '../../../src-main/domain/duplicates/candidate-index.ts';
import type { ComparedOffer } from '../../../src-main/domain/duplicates/compared-offer.ts';
import type { DuplicateVerdict } from '../../../src-main/domain/duplicates/duplicate-verdict.ts';
import { readFeatures } from '../../../src-main/domain/duplicates/offer-features.ts';
import { makeRandom } from '../../support/random.ts';
import { type Expected, perturbations } from './perturb-offer.ts';

export type Row = { name: string; expected: Expected; pairs: number; verdicts: Record<DuplicateVerdict, number> };
export type Quality = {
  rows: Row[];
  /** Found as one post or to be looked at, out of the variants that are. */
  recall: number;
  /** Of the pairs called `duplicate`, those that are: a variant and its origin, or a variant and a real twin of its origin. */
  precision: number;
  /** Called `duplicate` across two origins that were not twins themselves. */
  strangers: number;
};

/**
 * Puts all the offers in one index, then each way of changing them, a share of the offers a way. What the index says of
 * the real ones among themselves is taken as given: only what the changes bring is judged.
 */
export function measureQuality(offers: readonly ComparedOffer[], seed: number): Quality {
  const random = makeRandom(seed);
  const index = makeCandidateIndex();
  const twins = new Set<string>();
  offers.forEach((offer, at) => {
    for (const { index: other, verdict } of index.add(readFeatures(offer)).candidates) if (verdict !== 'possible') twins.add(`${other} ${at}`);
  });
  const isTwin = (a: number, b: number) => twins.has(`${Math.min(a, b)} ${Math.max(a, b)}`);
  const rows: Row[] = [];
  let right = 0;
  let wrong = 0;
  let strangers = 0;
  for (const { name, expected, apply } of perturbations) {
    const verdicts: Row['verdicts'] = { duplicate: 0, possible: 0, other_post: 0, none: 0 };
    let pairs = 0;
    // Each variant is looked for among the real offers alone.
    offers.forEach((offer, at) => {
      const variant = apply(offer, random, random.pick(offers));
      if (variant === null) return;
      pairs++;
      const found = index.find(readFeatures(variant));
      verdicts[found.find(({ index: other }) => other === at)?.verdict ?? 'none']++;
      for (const { index: other, verdict } of found) {
        if (verdict !== 'duplicate') continue;
        if (other === at ? expected === 'same' : isTwin(other, at)) right++;
        else {
          wrong++;
          if (other !== at) strangers++;
        }
      }
    });
    rows.push({ name, expected, pairs, verdicts });
  }
  const same = rows.filter(({ expected }) => expected === 'same');
  const sum = (count: (row: Row) => number) => same.reduce((total, row) => total + count(row), 0);
  return { rows, recall: sum(({ verdicts }) => verdicts.duplicate + verdicts.possible) / sum(({ pairs }) => pairs), precision: right / (right + wrong), strangers };
}
