/** Chance that is the same on every machine and at every start: mulberry32 from a seed. */
export type Random = {
  /** A whole number from 0 to `below` - 1. */
  draw: (below: number) => number;
  between: (from: number, to: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different ones, in the order of the list. */
  some: <T>(list: readonly T[], count: number) => T[];
  /** True once in `times`. */
  once: (times: number) => boolean;
};

export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const draw = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  return {
    draw,
    between: (from, to) => from + draw(to - from + 1),
    pick: (list) => {
      const one = list[draw(list.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    some: (list, count) => {
      const left = list.map((_, place) => place);
      while (left.length > count) left.splice(draw(left.length), 1);
      return left.map((place) => list[place] as (typeof list)[number]);
    },
    once: (times) => draw(times) === 0,
  };
}
