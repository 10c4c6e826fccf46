export type Random = {
  /** From 0 up to 1, without it. */
  next: () => number;
  /** A whole number from 0 up to `below`, without it. */
  below: (below: number) => number;
  pick: <T>(from: readonly T[]) => T;
  /** True `share` of the time. */
  chance: (share: number) => boolean;
  hex: (length: number) => string;
  uuid: () => string;
};

/** Mulberry32: small, the same everywhere; the same seed gives the same numbers. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  return {
    next,
    below,
    pick: (from) => from[below(from.length)]!,
    chance: (share) => next() < share,
    hex,
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
  };
}
