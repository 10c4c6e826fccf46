// Without zod, so that the first screen of the window does not have to load it.
import type { OfferState } from './offer-moves.ts';

/** Why an offer stands where it does in the queue. */
export const priorityWhys = ['closes', 'cameBack', 'toRemind', 'waits', 'blocking', 'past', 'claimed'] as const;
export type PriorityReason = { why: (typeof priorityWhys)[number]; /** Days left, or waited; 0 where none are counted. */ days: number; points: number };

/** What is known of an offer when the queue is put in order. */
export type PriorityFacts = {
  state: OfferState;
  /** Whole days since it was received. */
  waited: number;
  /** Days left to apply, negative once it is over; null if the offer does not say. */
  left: number | null;
  cameBack: boolean;
  toRemind: boolean;
  /** A finding that the law forbids, and that nobody set aside. */
  blocking: boolean;
  /** A colleague has it, and their time is not over. */
  held: boolean;
};

const perDay = 2;
const mostForWaiting = 40;
const dayMs = 86_400_000;

/**
 * What speaks for an offer to be handled now, and against it, the weightiest first. Null for one that awaits nobody of the team. The
 * points are summed, and say so: no order that cannot be explained.
 */
export function listPriorityReasons({ state, waited, left, cameBack, toRemind, blocking, held }: PriorityFacts): PriorityReason[] | null {
  if (state !== 'received' && state !== 'claimed' && !(state === 'corrections' && toRemind)) return null;
  const reasons: PriorityReason[] = [];
  const add = (why: PriorityReason['why'], points: number, days = 0) => void (points !== 0 && reasons.push({ why, points, days }));
  if (left !== null && left >= 0) add('closes', left <= 2 ? 50 : left <= 7 ? 30 : left <= 14 ? 10 : 0, left);
  if (left !== null && left < 0) add('past', -10, -left);
  if (cameBack) add('cameBack', 30);
  if (toRemind) add('toRemind', 20);
  if (waited > 0) add('waits', Math.min(mostForWaiting, waited * perDay), waited);
  if (blocking) add('blocking', 10);
  if (held) add('claimed', -60);
  return reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

export const sumPoints = (reasons: readonly PriorityReason[]): number => reasons.reduce((sum, { points }) => sum + points, 0);

/** The number of the calendar day of a moment, or of a day. */
export const countDay = (iso: string): number => Math.floor(Date.parse(iso) / dayMs);
