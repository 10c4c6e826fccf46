/**
 * Many numbers under many keys, in three flat lists: 12 bytes an entry, where a Map of arrays takes ten times as much.
 * The latest under a key comes first.
 */
export function makeHashChains() {
  const heads = new Int32Array(2 ** 20).fill(-1);
  let keys = new Uint32Array(1024);
  let values = new Int32Array(1024);
  let nexts = new Int32Array(1024);
  let size = 0;

  const grow = () => {
    const double = <T extends Uint32Array | Int32Array>(old: T, wide: T): T => {
      wide.set(old);
      return wide;
    };
    keys = double(keys, new Uint32Array(size * 2));
    values = double(values, new Int32Array(size * 2));
    nexts = double(nexts, new Int32Array(size * 2));
  };
  return {
    add(key: number, value: number) {
      if (size === keys.length) grow();
      const head = key % heads.length;
      keys[size] = key;
      values[size] = value;
      nexts[size] = heads[head] as number;
      heads[head] = size++;
    },
    /** Calls `see` with the latest values under the key, `most` of them. */
    walk(key: number, most: number, see: (value: number) => void) {
      let seen = 0;
      for (let at = heads[key % heads.length] as number; at !== -1 && seen < most; at = nexts[at] as number) {
        if (keys[at] !== key) continue;
        see(values[at] as number);
        seen++;
      }
    },
  };
}
