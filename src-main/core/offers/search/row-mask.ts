/** One byte for each row of the list: 1 where it is in. */
export type RowMask = Uint8Array;

export function maskRows(rows: Int32Array, size: number): RowMask {
  const mask = new Uint8Array(size);
  putRows(mask, rows);
  return mask;
}

/** A row beyond the mask is not among those that are looked at. */
export function putRows(mask: RowMask, rows: Int32Array): void {
  for (const row of rows) if (row < mask.length) mask[row] = 1;
}

/** The rows that are in one of the masks. */
export function joinMasks(masks: readonly RowMask[], size: number): RowMask {
  const [only] = masks;
  if (masks.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(size);
  for (const mask of masks) for (let row = 0; row < size; row++) if (mask[row] === 1) joined[row] = 1;
  return joined;
}

/** Those that are in all of `within` and in none of `without`, and how many they are. */
export function meetMasks(within: readonly RowMask[], without: readonly RowMask[], size: number): { has: RowMask; count: number } {
  const has = new Uint8Array(size).fill(1);
  // No offer has this row.
  has[0] = 0;
  for (const mask of within) for (let row = 0; row < size; row++) if (mask[row] !== 1) has[row] = 0;
  for (const mask of without) for (let row = 0; row < size; row++) if (mask[row] === 1) has[row] = 0;
  let count = 0;
  for (let row = 0; row < size; row++) count += has[row] ?? 0;
  return { has, count };
}
