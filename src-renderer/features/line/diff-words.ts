/** A run of words that both texts have, or only the one before, or only the one after. */
export type Difference = { kind: 'same' | 'removed' | 'added'; text: string };

/** How `before` becomes `after`, word by word (longest common subsequence). Spaces stay with the word before them. */
export function diffWords(before: string, after: string): Difference[] {
  const [from, to] = [split(before), split(after)];
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      lengths[i * width + j] = from[i] === to[j] ? lengths[(i + 1) * width + j + 1]! + 1 : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const runs: Difference[] = [];
  const add = (kind: Difference['kind'], text: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      add('same', from[i++]!);
      j++;
    } else if (i < from.length && (j === to.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) add('removed', from[i++]!);
    else add('added', to[j++]!);
  }
  return runs;
}

const split = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
