import { joinHashes } from './hash-text.ts';
import type { TextSketch } from './sketch-text.ts';

/** 16 bands of 3: two texts with 7 phrases of 10 in common share one 99.9 % of the time, with 1 of 10, 1.6 %. */
const bands = 16;
const rows = 3;
/** Beyond it, the text is too short for its bands to tell anything. */
const fewestPhrases = 3;

/** The numbers under which a text is looked for, 16 at the most; none of one that is too short. */
export function listTextKeys(text: TextSketch): Set<number> {
  const keys = new Set<number>();
  if (text.phrases >= fewestPhrases) for (let band = 0; band < bands; band++) keys.add(hashBand(text.values, band));
  return keys;
}

function hashBand(values: Uint16Array, band: number): number {
  let hash = band + 1;
  for (let row = 0; row < rows; row++) hash = joinHashes(hash, values[band * rows + row] as number);
  return hash;
}
