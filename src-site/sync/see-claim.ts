import type { Mutation } from '../../src-main/contract/site/mutation.ts';
import { type Fields, isSameValue } from '../../src-main/domain/record/merge-fields.ts';

const claimFields = ['state', 'claimedBy'] as const;
const isOpen = ({ state }: Fields): boolean => state === 'received' || state === 'claimed';

/** Takes an open offer or gives it back, and says nothing else: it only tells colleagues who is at it. */
const isMereClaim = (set: Fields): boolean => isOpen(set) && Object.keys(set).every((field) => (claimFields as readonly string[]).includes(field));

/**
 * A line about an offer that others took, gave back or decided on meanwhile. A mere claim gives way without a word: null. Whoever decided had
 * seen all there was to see of a claim, and nobody holds the offer after it: a claim bars nobody, and is not what people would compare.
 */
export function seeClaim(current: Fields, line: Pick<Mutation, 'base' | 'set'>): Pick<Mutation, 'base' | 'set'> | null {
  const { base, set } = line;
  if (!('state' in set) || !isOpen(base) || claimFields.every((field) => isSameValue(current[field], base[field]))) return line;
  if (isMereClaim(set)) return null;
  if (!isOpen(current)) return line;
  return { base: { ...base, state: current['state'], claimedBy: current['claimedBy'] } as Mutation['base'], set: { ...set, ...(!isOpen(set) && { claimedBy: null }) } };
}
