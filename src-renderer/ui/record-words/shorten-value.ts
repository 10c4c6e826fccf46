/** Longer values are named in a line of a history, and their difference shown on demand. */
const longest = 90;

/** Whether a change is too long for its line. The reason of a verdict is what its history is read for. */
export const isLongChange = (field: string, { before, after }: { before: string; after: string }): boolean =>
  field !== 'essOverride' && (before.length > longest || after.length > longest);

/** A value as a button can name it: its beginning, up to the end of a word. */
export function shortenValue(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? flat : `${flat.slice(0, longest).replace(/\s\S*$/, '')}…`;
}
