import { listKeys } from './duplicate-keys.ts';
import { makeHashChains } from './hash-chains.ts';
import type { OfferFeatures } from './offer-features.ts';
import { type PairScore, scorePair } from './score-pair.ts';

/** Looked at under one key, the latest first: a text that a thousand offers share costs no more than one that 64 share. */
const mostPerKey = 64;
/** Compared in full for one offer, those that share the most keys first. */
const mostCompared = 80;

export type Candidate = PairScore & { index: number };

/** Offers in the order they come; one is compared with few of those that are there, however many they are. */
export function makeCandidateIndex() {
  const chains = makeHashChains();
  const offers: OfferFeatures[] = [];

  const find = (features: OfferFeatures, keys: ReadonlySet<number>): Candidate[] => {
    const shared = new Map<number, number>();
    for (const key of keys) chains.walk(key, mostPerKey, (other) => shared.set(other, (shared.get(other) ?? 0) + 1));
    return [...shared]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .slice(0, mostCompared)
      .map(([other]) => ({ index: other, ...scorePair(offers[other] as OfferFeatures, features) }))
      .filter(({ verdict }) => verdict !== 'none')
      .sort((a, b) => b.score - a.score || a.index - b.index);
  };
  return {
    /** The candidates of an offer that is not in, the highest score first. */
    find: (features: OfferFeatures): Candidate[] => find(features, new Set(listKeys(features))),
    /** Adds an offer; its own index, and its candidates among the earlier ones. */
    add(features: OfferFeatures): { index: number; candidates: Candidate[] } {
      const keys = new Set(listKeys(features));
      const candidates = find(features, keys);
      const index = offers.push(features) - 1;
      for (const key of keys) chains.add(key, index);
      return { index, candidates };
    },
  };
}
