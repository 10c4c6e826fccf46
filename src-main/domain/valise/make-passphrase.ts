/** Words drawn at random, to be said on the telephone or copied by hand: of 1,682 words, seven are 75 bits. */
export const makePassphrase = (words: readonly string[], draw: (below: number) => number): string =>
  Array.from({ length: 7 }, () => words[draw(words.length)]).join(' ');
