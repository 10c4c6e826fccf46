import { endOfYears, shiftDay } from '../day-shift.ts';

/** An ESUS approval (Code du travail, L3332-17-1) as a source gives it. A list may name an approval and no date. */
export type EsusApproval = { from: string | null; until: string | null };
export type EsusState = 'valid' | 'ending' | 'undated' | 'future' | 'expired';

/** Days before its end from which an approval asks for its renewal. */
export const esusWarningDays = 90;

/**
 * The last day of an approval. Where only its start is known: two years for a company of less than three years then,
 * five otherwise. Without the date of creation the longer stands: the decision itself says which.
 */
export function findEsusEnd({ from, until }: EsusApproval, createdOn: string | null): string | null {
  if (until !== null || from === null) return until;
  const isYoung = createdOn !== null && from <= endOfYears(createdOn, 3);
  return endOfYears(from, isYoung ? 2 : 5);
}

export function readEsusState(approval: EsusApproval, createdOn: string | null, today: string): EsusState {
  const until = findEsusEnd(approval, createdOn);
  if (until !== null && until < today) return 'expired';
  if (approval.from !== null && approval.from > today) return 'future';
  if (until === null) return 'undated';
  return isEnding({ expires: until, on: today }) ? 'ending' : 'valid';
}

/** True if what holds until `expires` is soon over on the day `on`. */
export const isEnding = ({ expires, on }: { expires: string | null; on: string }): boolean => expires !== null && expires <= shiftDay(on, esusWarningDays);
