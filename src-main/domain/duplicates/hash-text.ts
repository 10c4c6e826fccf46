/** A 32-bit hash of a short text (FNV-1a, then mixed so that all its bits can be used). Not for secrets. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixBits(hash);
}

/** One hash out of two; the order counts. */
export const joinHashes = (first: number, second: number): number => mixBits(Math.imul(first, 31) ^ second);

/** The finish of MurmurHash3: each bit of the input changes half of the output. */
function mixBits(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
