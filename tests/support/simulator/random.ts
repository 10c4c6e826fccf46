/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** From 0 to 1, never 1. */
  next: () => number;
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
};

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[between(0, items.length - 1)]!;
    },
  };
}

/** A uuid that stands for `number`: the same each time, in no order. */
export function makeSimulatedId(number: number): string {
  const random = makeRandom(Math.imul(number + 1, 0x9e3779b1));
  const hex = (digits: number) => random.between(0, 16 ** digits - 1).toString(16).padStart(digits, '0');
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(6)}${number.toString(16).padStart(6, '0')}`;
}
