import type { Reason } from '../duplicates/duplicate-reason.ts';

/** Why two people may be one, or not. The words are the screen's. */
export const personReasonIds = [
  'email.same', 'email.shared', 'phone.same',
  'name.same', 'name.initials', 'name.near', 'name.part', 'name.different',
  'organisation.same', 'organisation.near',
  'place.same', 'place.different',
] as const;
export type PersonReasonId = (typeof personReasonIds)[number];
export type PersonReason = Reason<PersonReasonId>;

/**
 * `same`: one and the same. `possible`: to be looked at. `household`: one address or telephone, and another name: of a family, or of one
 * who changed it. `none`: two people.
 */
export const personVerdicts = ['same', 'possible', 'household', 'none'] as const;
export type PersonVerdict = (typeof personVerdicts)[number];

/** Below it, two people are only two people. */
const leastScore = 0.4;

export function judgePeople(score: number, reasons: readonly PersonReason[]): PersonVerdict {
  if (score < leastScore) return 'none';
  const has = (id: PersonReasonId) => reasons.some((reason) => reason.id === id);
  if (has('name.part') || has('name.different')) return 'household';
  // « Michel » and « Michèle » at one address are two: only the name itself is sure, or its initials where all else agrees.
  const isSure = has('name.same') ? has('email.same') || has('phone.same') : has('name.initials') && has('email.same') && has('phone.same');
  return isSure ? 'same' : 'possible';
}
