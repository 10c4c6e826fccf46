import type { Reason } from '../duplicates/duplicate-reason.ts';

/** Why two releases may be one, or not. The words are the screen's. */
export const releaseReasonIds = [
  'text.same', 'text.near', 'text.contained', 'text.different',
  'title.same', 'title.near', 'title.different',
  'issuer.same', 'issuer.near', 'issuer.different',
  'sender.same',
  'edition.changed', 'issue.changed', 'year.changed', 'month.changed',
  'dates.close', 'dates.far',
] as const;
export type ReleaseReasonId = (typeof releaseReasonIds)[number];
export type ReleaseReason = Reason<ReleaseReasonId>;

/**
 * `duplicate`: one and the same release, sent again. `possible`: to be looked at. `series`: of one series, another edition.
 * `none`: two releases.
 */
export const releaseVerdicts = ['duplicate', 'possible', 'series', 'none'] as const;
export type ReleaseVerdict = (typeof releaseVerdicts)[number];

/** Below it, two releases are only two releases. */
const leastScore = 0.42;
const surelyOne = 0.6;
/** A text with less in common, out of a hundred, was written anew. */
const leastCommon = 70;

export function judgeReleases(score: number, reasons: readonly ReleaseReason[]): ReleaseVerdict {
  if (score < leastScore) return 'none';
  const has = (id: ReleaseReasonId) => reasons.some((reason) => reason.id === id);
  // A text that is the same to the letter, months later, was sent again; one that is only near is what a series is made of.
  if (reasons.some(({ id }) => id.endsWith('.changed')) || (has('dates.far') && !has('text.same'))) return 'series';
  const common = reasons.find(({ id }) => id.startsWith('text.'))?.figures['percent'] ?? 0;
  return score >= surelyOne && common >= leastCommon && !has('issuer.different') ? 'duplicate' : 'possible';
}
