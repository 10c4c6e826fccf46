import type { DuplicateReason, ReasonId } from './duplicate-reason.ts';

/**
 * `duplicate`: one and the same post. `possible`: to be looked at. `other_post`: near, but what tells one post from
 * another has changed (« peut-être un autre poste »). `none`: two offers.
 */
export const duplicateVerdicts = ['duplicate', 'possible', 'other_post', 'none'] as const;
export type DuplicateVerdict = (typeof duplicateVerdicts)[number];

/** Below it, two offers are only two offers. */
const leastScore = 0.45;
const surelyOne = 0.6;

/** What makes another post of the same words. A new title or code alone does not, where the text is the same to the letter. */
const changes: ReadonlySet<ReasonId> = new Set([
  'place.other_town', 'place.other_territory', 'pay.changed', 'contract.changed', 'duration.changed', 'hours.changed',
]);

export function chooseVerdict(score: number, reasons: readonly DuplicateReason[]): DuplicateVerdict {
  if (score < leastScore) return 'none';
  const has = (id: ReasonId) => reasons.some((reason) => reason.id === id);
  if (reasons.some(({ id }) => changes.has(id))) return 'other_post';
  if (has('title.different') && (has('job.changed') || textShare(reasons) < 85)) return 'other_post';
  const isSure = textShare(reasons) >= (has('title.same') ? 70 : 75);
  // An employer's adverts share many words: under another title they are one only if the text is the same.
  const isDoubtful = has('employer.different') || has('place.unstated') || (has('title.different') && !has('text.same'));
  return score >= surelyOne && isSure && !isDoubtful ? 'duplicate' : 'possible';
}

const textShare = (reasons: readonly DuplicateReason[]): number =>
  reasons.find(({ id }) => id.startsWith('text.'))?.figures['percent'] ?? 0;
