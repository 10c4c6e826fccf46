import type { KeyChains } from './key-chains.ts';

/** Looked at under one key, the latest first: a text that a thousand offers share costs no more than one that 64 share. */
const mostPerKey = 64;
/** Compared in full for one offer, those that share the most keys first. */
const mostCompared = 80;

/** The slots to compare an offer of these keys with, few however many there are; never `except`, its own. */
export function listNearest(chains: KeyChains, keys: ReadonlySet<number>, except: number | null): number[] {
  const shared = new Map<number, number>();
  for (const key of keys) chains.walk(key, mostPerKey, except, (slot) => shared.set(slot, (shared.get(slot) ?? 0) + 1));
  return [...shared]
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, mostCompared)
    .map(([slot]) => slot);
}
