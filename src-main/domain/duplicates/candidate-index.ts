import { listKeys } from './duplicate-keys.ts';
import { makeKeyChains } from './key-chains.ts';
import { listNearest } from './list-nearest.ts';
import type { OfferFeatures } from './offer-features.ts';
import { type PairScore, scorePair } from './score-pair.ts';

export type Candidate = PairScore & { index: number };

/** Offers in the order they come; one is compared with few of those that are there, however many they are. */
export function makeCandidateIndex() {
  const chains = makeKeyChains(1024);
  const offers: OfferFeatures[] = [];

  const find = (features: OfferFeatures, keys: ReadonlySet<number>): Candidate[] =>
    listNearest(chains, keys, null)
      .map((other) => ({ index: other, ...scorePair(offers[other] as OfferFeatures, features) }))
      .filter(({ verdict }) => verdict !== 'none')
      .sort((a, b) => b.score - a.score || a.index - b.index);
  return {
    /** The candidates of an offer that is not in, the highest score first. */
    find: (features: OfferFeatures): Candidate[] => find(features, listKeys(features)),
    /** Adds an offer; its own index, and its candidates among the earlier ones. */
    add(features: OfferFeatures): { index: number; candidates: Candidate[] } {
      const keys = listKeys(features);
      const candidates = find(features, keys);
      const index = offers.push(features) - 1;
      chains.put(index, keys);
      return { index, candidates };
    },
  };
}
