import { compareWords } from './compare-words.ts';
import { makeReason, type Reason } from './duplicate-reason.ts';
import { compareSketches, type TextSketch } from './sketch-text.ts';

/** Points of a hundred: what a same one gives, what one that is only near gives its share of, what another one takes. */
type Weights = { same: number; different: number };
export type TextReasonId = 'text.same' | 'text.near' | 'text.contained' | 'text.different';
export type TitleReasonId = 'title.same' | 'title.near' | 'title.different';

/** Fewer phrases than this say nothing by being found in a longer text. */
const fewestContained = 30;

/** What two texts have in common says. */
export function scoreTexts(a: TextSketch, b: TextSketch, { same, different }: Weights): Reason<TextReasonId> {
  const { alike, contained } = compareSketches(a, b);
  const percent = Math.round(alike * 100);
  if (percent >= 97) return makeReason('text.same', same, { percent });
  const isPart = contained >= 0.85 && contained * 0.9 > alike && Math.min(a.phrases, b.phrases) >= fewestContained;
  if (isPart) return makeReason('text.contained', contained * (same - 5), { percent: Math.round(contained * 100) });
  return percent < 15 ? makeReason('text.different', different, { percent }) : makeReason('text.near', alike * same, { percent });
}

/** What the words of two titles have in common says. */
export function scoreTitles(a: readonly string[], b: readonly string[], { same, different }: Weights): Reason<TitleReasonId> {
  const alike = compareWords(a, b);
  const percent = Math.round(alike * 100);
  if (percent >= 95) return makeReason('title.same', same, { percent });
  return percent >= 40 ? makeReason('title.near', alike * same, { percent }) : makeReason('title.different', different, { percent });
}
