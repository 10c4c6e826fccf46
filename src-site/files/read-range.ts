/** A range of bytes, from `from` to before `to`. */
export type ByteRange = { from: number; to: number };

/**
 * The one range that a `Range` header asks for, the whole file without one. Undefined for several ranges, for what is
 * no range, and for one outside the file: the reader is told so, never given something else.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined) return { from: 0, to: size };
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header) ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : undefined;
}
