import type { KeyChains } from './key-chains.ts';

export type Reach = {
  /** Looked at under one key, the latest first: a text that a thousand offers share costs no more than one that so many share. */
  perKey: number;
  /** Compared in full for one offer, those that share the most keys first. */
  compared: number;
};
const usual: Reach = { perKey: 64, compared: 80 };

/** The slots to compare an offer of these keys with, few however many there are; never `except`, its own. */
export function listNearest(chains: KeyChains, keys: ReadonlySet<number>, except: number | null, reach = usual): number[] {
  const shared = new Map<number, number>();
  for (const key of keys) chains.walk(key, reach.perKey, except, (slot) => shared.set(slot, (shared.get(slot) ?? 0) + 1));
  return [...shared]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, reach.compared)
    .map(([slot]) => slot);
}
