type Thing = Record<string, unknown>;

/** Fields that hold a set of things, and which part of a thing says which one it is. */
export type SetFields = Readonly<Record<string, string>>;

/** `current` with what was added and taken away between `base` and `mine`. A thing that is there already stays as it is. */
export function mergeSet(current: unknown, base: unknown, mine: unknown, key: string): Thing[] {
  const before = readKeys(base, key);
  const after = readKeys(mine, key);
  const kept = readSet(current).filter((thing) => !before.has(thing[key]) || after.has(thing[key]));
  const known = readKeys(kept, key);
  return [...kept, ...readSet(mine).filter((thing) => !before.has(thing[key]) && !known.has(thing[key]))];
}

const readSet = (value: unknown): Thing[] => (Array.isArray(value) ? (value as Thing[]) : []);
const readKeys = (value: unknown, key: string) => new Set(readSet(value).map((thing) => thing[key]));
