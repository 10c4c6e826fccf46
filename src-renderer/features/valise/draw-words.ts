import words from '../../../resources/passphrase-words.json';
import { makePassphrase } from '../../../src-main/domain/valise/make-passphrase.ts';

/** A new passphrase of words, drawn by the browser. */
export const drawWords = (): string => makePassphrase(words, draw);

/** Each number below `below` is as likely as another: what would tip the scale is drawn again. */
function draw(below: number): number {
  const end = 2 ** 32 - (2 ** 32 % below);
  for (;;) {
    const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (value < end) return value % below;
  }
}
