const longest = 90;

/** Words of an offer, as they are quoted in a sentence: on one line, short, without what turns the direction of writing or cannot be seen. */
export function showWords(words: string): string {
  const plain = words.slice(0, 1000).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, (run) => (/\s/.test(run) ? ' ' : '')).trim();
  const letters = Array.from(plain);
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : plain;
}
