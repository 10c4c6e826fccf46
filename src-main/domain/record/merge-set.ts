type Thing = Record<string, unknown>;

/** Fields that hold a set of things, and which part of a thing says which one it is. */
export type SetFields = Readonly<Record<string, string>>;

/**
 * `current` with what was added and taken away between `base` and `mine`. A thing that is there already stays as it is. What is
 * no thing at all stays too: whoever checks the fields afterwards says what is wrong with it.
 */
export function mergeSet(current: unknown, base: unknown, mine: unknown, key: string): Thing[] {
  const before = readKeys(base, key);
  const after = readKeys(mine, key);
  const kept = readSet(current).filter((thing) => !before.has(readKey(thing, key)) || after.has(readKey(thing, key)));
  const known = readKeys(kept, key);
  return [...kept, ...readSet(mine).filter((thing) => !before.has(readKey(thing, key)) && !known.has(readKey(thing, key)))];
}

const readSet = (value: unknown): Thing[] => (Array.isArray(value) ? (value as Thing[]) : []);
const readKey = (thing: unknown, key: string): unknown => (typeof thing === 'object' && thing !== null ? (thing as Thing)[key] : undefined);
const readKeys = (value: unknown, key: string) => new Set(readSet(value).map((thing) => readKey(thing, key)));
