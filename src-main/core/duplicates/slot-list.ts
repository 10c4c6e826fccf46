const none = -1;

/**
 * A small number for each row, given again once the row has left: rows of the store have gaps (other records, deletions),
 * lists over slots have none.
 */
export function makeSlotList() {
  let slots = new Int32Array(1024).fill(none);
  let rows = new Int32Array(1024);
  const free: number[] = [];
  let size = 0;
  const grow = (old: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> => {
    const grown = new Int32Array(Math.max(length, Math.ceil(old.length * 1.25))).fill(none);
    grown.set(old);
    return grown;
  };
  const find = (row: number): number | null => {
    const slot = slots[row] ?? none;
    return slot === none ? null : slot;
  };
  return {
    find,
    getRow: (slot: number): number => rows[slot] ?? none,
    /** The slot of the row, a new one if it has none. */
    give(row: number): number {
      const known = find(row);
      if (known !== null) return known;
      const slot = free.pop() ?? size++;
      if (row >= slots.length) slots = grow(slots, row + 1);
      if (slot >= rows.length) rows = grow(rows, slot + 1);
      slots[row] = slot;
      rows[slot] = row;
      return slot;
    },
    /** The slot that the row had, now free. */
    leave(row: number): number | null {
      const slot = find(row);
      if (slot === null) return null;
      slots[row] = none;
      free.push(slot);
      return slot;
    },
  };
}
