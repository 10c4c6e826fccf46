import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOneIn, findLookReason } from '../../../src-main/domain/second-look/choose-looks.ts';
import { type ComparedLook, compareLook, countLooks } from '../../../src-main/domain/second-look/compare-looks.ts';
import { readLooks } from '../../../src-main/domain/second-look/read-looks.ts';

const decided = (minute: number, more: object = {}) => {
  const at = new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString();
  return { decision: { kind: 'accept', at }, receivedAt: '2026-10-30T08:00:00.000Z', reference: null, ...more };
};
/** The first minute whose decision is drawn, or is not. */
const find = (drawn: boolean) => Array.from({ length: 500 }, (_, minute) => minute).find((minute) => (findLookReason(decided(minute)) === 'drawn') === drawn)!;
const undrawn = decided(find(false));

describe('which decisions are looked at again', () => {
  it('are one in twenty, whatever they are', () => {
    const drawn = Array.from({ length: 20_000 }, (_, minute) => findLookReason(decided(minute))).filter((why) => why === 'drawn').length;
    expect(drawn).toBeGreaterThan((20_000 / drawnOneIn) * 0.9);
    expect(drawn).toBeLessThan((20_000 / drawnOneIn) * 1.1);
  });
  it('are the same on every desk, whatever else is written of the offer', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.string(), (minute, title) => findLookReason(decided(minute)) === findLookReason(decided(minute, { title }))));
  });
  it('are those for which someone asks, and no longer once another decision stands', () => {
    const { at } = undrawn.decision;
    expect(findLookReason(undrawn)).toBeNull();
    expect(findLookReason({ ...undrawn, lookAsked: { at, why: 'asked' } })).toBe('asked');
    expect(findLookReason({ ...undrawn, lookAsked: { at: '2026-01-01T00:00:00.000Z', why: 'asked' } })).toBeNull();
  });
  it('are counted with the draw where they were drawn and asked for', () => {
    const drawn = decided(find(true));
    expect(findLookReason({ ...drawn, lookAsked: { at: drawn.decision.at, why: 'contradicts' } })).toBe('drawn');
  });
  it('are never those that only ask for corrections', () => {
    const { at } = undrawn.decision;
    expect(findLookReason({ ...undrawn, decision: { kind: 'askCorrections', at }, lookAsked: { at, why: 'asked' } })).toBeNull();
    expect(findLookReason({ ...undrawn, decision: null })).toBeNull();
  });
  it('wait no longer once one person has looked, and wait again once another decision stands', () => {
    const { at } = undrawn.decision;
    const asked = { ...undrawn, lookAsked: { at, why: 'asked' as const } };
    expect(readLooks(undrawn)).toBeNull();
    expect(readLooks(asked)).toEqual({ awaitedAt: at, looks: 0 });
    expect(readLooks({ ...asked, secondLooks: [{ first: { at } }] })).toEqual({ awaitedAt: null, looks: 1 });
    expect(readLooks({ ...asked, secondLooks: [{ first: { at: '2026-01-01T00:00:00.000Z' } }] })).toEqual({ awaitedAt: at, looks: 1 });
  });
});

const refusal = (...numbers: number[]) => ({ verdict: 'refuse', reason: 'not_ess', articles: numbers.map((number) => ({ number })) });
const acceptance = { verdict: 'accept', reason: null, articles: [] };

describe('two opinions', () => {
  it('are the same where both publish, or both refuse for an article that they share', () => {
    expect(compareLook(acceptance, acceptance)).toBe('same');
    expect(compareLook(refusal(2, 4), refusal(4))).toBe('same');
  });
  it('differ in their reasons where both refuse for others', () => {
    expect(compareLook(refusal(2), refusal(4))).toBe('otherArticles');
    expect(compareLook(refusal(2), refusal())).toBe('otherArticles');
    expect(compareLook(refusal(), { ...refusal(), reason: 'misleading' })).toBe('otherArticles');
    expect(compareLook(refusal(), refusal())).toBe('same');
  });
  it('differ where one publishes what the other refuses', () => {
    expect(compareLook(acceptance, refusal(2))).toBe('other');
  });
  it('are counted by article, the most disputed first, and apart from those that were not drawn', () => {
    const look = (why: ComparedLook['why'], first: ComparedLook['first'], second: ComparedLook['second']): ComparedLook => ({ why, first, second, outcome: compareLook(first, second) });
    const counted = countLooks([look('drawn', refusal(2), refusal(2)), look('drawn', acceptance, acceptance), look('asked', refusal(4), acceptance), look('contradicts', refusal(4), refusal(2))]);
    expect(counted.drawn).toEqual({ of: 2, same: 2, otherArticles: 0, other: 0 });
    expect(counted.all).toEqual({ of: 4, same: 2, otherArticles: 1, other: 1 });
    expect(counted.articles).toEqual([
      { number: 4, of: 2, same: 0, otherArticles: 1, other: 1 },
      { number: 2, of: 2, same: 1, otherArticles: 1, other: 0 },
    ]);
  });
});
