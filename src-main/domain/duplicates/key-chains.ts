/** Keys that one slot holds at the most: 16 of the text, 4 of the employer, the town and the title (`duplicate-keys.ts`). */
export const keysOfSlot = 20;
const none = -1;

/**
 * Slots under many keys each, in flat lists: 240 bytes a slot, where a Map of arrays takes ten times as much. The latest
 * that was put under a key comes first. A slot may be taken out again, and used for something else. `expected`: how many slots
 * there will be, more or less; growing costs copies.
 */
export function makeKeyChains(expected: number) {
  const heads = new Int32Array(2 ** 20).fill(none);
  let counts = new Uint8Array(0);
  let keys = new Uint32Array(0);
  let nexts = new Int32Array(0);
  let befores = new Int32Array(0);
  const growTo = (slots: number) => {
    const size = Math.max(slots, 64, Math.ceil(counts.length * 1.25));
    const grow = <T extends Uint8Array | Uint32Array | Int32Array>(old: T, grown: T): T => {
      grown.set(old);
      return grown;
    };
    counts = grow(counts, new Uint8Array(size));
    keys = grow(keys, new Uint32Array(size * keysOfSlot));
    nexts = grow(nexts, new Int32Array(size * keysOfSlot));
    befores = grow(befores, new Int32Array(size * keysOfSlot));
  };
  growTo(expected);
  const readKeys = (slot: number): Uint32Array => keys.subarray(slot * keysOfSlot, slot * keysOfSlot + (counts[slot] ?? 0));

  return {
    /** The keys of a slot, as they were put; none of a slot that is not in. */
    readKeys,
    /** Puts a slot that is not in under these keys, each once. */
    put(slot: number, own: ReadonlySet<number>) {
      if (slot >= counts.length) growTo(slot + 1);
      let at = slot * keysOfSlot;
      for (const key of own) {
        const head = key % heads.length;
        const next = heads[head] as number;
        keys[at] = key;
        nexts[at] = next;
        befores[at] = none;
        if (next !== none) befores[next] = at;
        heads[head] = at++;
      }
      counts[slot] = own.size;
    },
    /** Takes a slot out, however many share its keys, at once. */
    take(slot: number) {
      const first = slot * keysOfSlot;
      for (let at = first; at < first + (counts[slot] ?? 0); at++) {
        const [before, next] = [befores[at] as number, nexts[at] as number];
        if (before === none) heads[(keys[at] as number) % heads.length] = next;
        else nexts[before] = next;
        if (next !== none) befores[next] = before;
      }
      if (slot < counts.length) counts[slot] = 0;
    },
    /** Calls `see` with the latest slots under the key, `most` of them, without `except`. */
    walk(key: number, most: number, except: number | null, see: (slot: number) => void) {
      let seen = 0;
      for (let at = heads[key % heads.length] as number; at !== none && seen < most; at = nexts[at] as number) {
        const slot = Math.floor(at / keysOfSlot);
        if (keys[at] !== key || slot === except) continue;
        see(slot);
        seen++;
      }
    },
  };
}
export type KeyChains = ReturnType<typeof makeKeyChains>;
