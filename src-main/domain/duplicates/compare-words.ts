/**
 * How much two short lists of words have in common, from 0 to 1 (Dice). Words that differ by an ending or a slip of the
 * keyboard count in part. The order does not count.
 */
export function compareWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const free = [...long];
  let common = 0;
  for (const word of short) {
    let best = 0;
    let at = -1;
    free.forEach((other, i) => {
      const alike = compareWord(word, other);
      if (alike > best) [best, at] = [alike, i];
    });
    if (at === -1 || best < leastAlike) continue;
    common += best;
    free.splice(at, 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Two words less alike than this are two words. */
const leastAlike = 0.6;

function compareWord(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 4 || b.length < 4) return 0;
  if (isOneSlip(a, b)) return 0.9;
  const pairs = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    common++;
    pairs.set(pair, left - 1);
  }
  return (2 * common) / (a.length + b.length - 2);
}

/** One letter too many, too few or wrong, or two the wrong way round. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const rest = (word: string, skip: number) => word.slice(at + skip);
  if (a.length !== b.length) return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
  return rest(a, 1) === rest(b, 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2));
}
