import { compareSketches, sketchText, type TextSketch } from '../../domain/duplicates/sketch-text.ts';
import { splitWords } from '../../domain/duplicates/split-words.ts';
import { foldText } from '../../domain/fold-text.ts';
import type { OfferToCheck } from '../../domain/findings/offer-to-check.ts';
import { usualThresholds } from '../../domain/findings/thresholds.ts';
import type { Twin } from '../../domain/findings/reference/reference-tables.ts';

type Seen = { id: string; day: number; sketch: TextSketch };
const { mostDaysApart } = usualThresholds.doublon;
const mostPosts = 30_000;
const mostOfPost = 8;
const dayMs = 86_400_000;

/** The offers of a file seen so far, by employer, trade and commune; the oldest are forgotten, so that memory stays bounded. */
export function makeTwinIndex(): (id: string, offer: OfferToCheck) => Twin[] {
  const posts = new Map<string, Seen[]>();
  return (id, offer) => {
    const { employerName, romeCode, inseeCode, postcode, placeLabel, datedOn } = offer.facts;
    const body = offer.texts.find(({ role }) => role === 'body')?.text ?? '';
    if (romeCode === null || (inseeCode ?? postcode ?? placeLabel) === null) return [];
    const key = `${foldText(employerName ?? '')}|${romeCode}|${inseeCode ?? postcode ?? placeLabel}`;
    const one: Seen = { id, day: datedOn === null ? Number.NaN : Date.parse(datedOn) / dayMs, sketch: sketchText(splitWords(body)) };
    const earlier = posts.get(key) ?? [];
    posts.delete(key);
    posts.set(key, [...earlier, one].slice(-mostOfPost));
    const [oldest] = posts.keys();
    if (posts.size > mostPosts && oldest !== undefined) posts.delete(oldest);
    return earlier
      // A day that is not known keeps nothing apart.
      .filter((other) => other.id !== id && !(Math.abs(other.day - one.day) > mostDaysApart))
      .map((other) => ({ id: other.id, name: other.id, similarity: compareSketches(other.sketch, one.sketch).alike, isSamePost: true }))
      .sort((first, second) => second.similarity - first.similarity);
  };
}
