import type { OfferFinding } from '../../../../src-main/contract/desk/offer-findings.ts';
import { compareLevels } from './order-findings.ts';

/** A piece of a text, and the finding that it belongs to; `isFirst` where the finding begins. */
export type MarkedPiece = { text: string; finding: OfferFinding | null; isFirst: boolean };

/** A finding of more characters is about the whole text: it is listed, and underlined nowhere. */
const longestMark = 400;

export const isUnderlined = ({ start, end }: Pick<OfferFinding, 'start' | 'end'>): boolean => end > start && end - start <= longestMark;

/**
 * Cuts `text`, which stands at `at` in its field, where findings of that field begin and end. Where two cover the same
 * words, the graver is shown.
 */
export function cutMarks(text: string, at: number, findings: readonly OfferFinding[]): MarkedPiece[] {
  const within = findings.filter((finding) => isUnderlined(finding) && finding.start < at + text.length && finding.end > at);
  if (within.length === 0) return text === '' ? [] : [{ text, finding: null, isFirst: false }];
  const cuts = new Set([0, text.length]);
  for (const { start, end } of within) {
    cuts.add(Math.max(0, start - at));
    cuts.add(Math.min(text.length, end - at));
  }
  const places = [...cuts].sort((one, other) => one - other);
  const begun = new Set<string>();
  const pieces: MarkedPiece[] = [];
  for (const [place, from] of places.slice(0, -1).entries()) {
    const finding =
      within
        .filter(({ start, end }) => start - at <= from && end - at > from)
        .sort(compareLevels)[0] ?? null;
    const words = text.slice(from, places[place + 1]);
    const last = pieces.at(-1);
    if (last?.finding === finding && last !== undefined) last.text += words;
    else pieces.push({ text: words, finding, isFirst: finding !== null && !begun.has(finding.key) });
    if (finding !== null) begun.add(finding.key);
  }
  return pieces;
}
