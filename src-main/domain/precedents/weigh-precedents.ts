import type { RefusalReason } from '../offer/offer-decision.ts';

export type PastKind = 'accept' | 'refuse' | 'askCorrections';

/** Beyond it, a past decision is close enough to be contradicted: two of text, title and employer are nearly the same. */
const closeEnough = 0.5;
export const isCloseEnough = (score: number): boolean => score >= closeEnough;

/** They say nothing of what is offered: the same offer may be accepted another day. */
const ofTheDay: ReadonlySet<RefusalReason | null> = new Set<RefusalReason | null>(['duplicate', 'expired']);

/**
 * Which of them deciding so would contradict: the closest of those that went the other way, if more of the close ones did than
 * went this way. Asking for corrections contradicts nothing, and is contradicted by nothing.
 */
export function findContradicted<P extends { kind: PastKind; score: number; reason: RefusalReason | null }>(precedents: readonly P[], kind: 'accept' | 'refuse'): P | null {
  const close = precedents.filter(({ score, reason }) => isCloseEnough(score) && !ofTheDay.has(reason));
  const against = close.filter((one) => one.kind === (kind === 'accept' ? 'refuse' : 'accept'));
  const alike = close.filter((one) => one.kind === kind);
  return against.length > alike.length ? (against[0] ?? null) : null;
}
