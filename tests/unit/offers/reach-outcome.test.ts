import { describe, expect, it } from 'vitest';
import type { OutcomeAnswer } from '../../../src-main/domain/outcome/outcome.ts';
import { findFollowUp, reachOutcome } from '../../../src-main/domain/outcome/reach-outcome.ts';

const say = (id: string, side: OutcomeAnswer['side'], result: OutcomeAnswer['result'], at = '2026-11-24T09:00:00.000Z'): OutcomeAnswer => ({ id, side, result, channel: null, note: null, way: 'link', by: side, at });

describe('what became of a post', () => {
  it.each([
    ['nobody has answered', [], null, false],
    ['the recruiter alone', [say('r', 'recruiter', 'abandoned')], 'r', false],
    ['the last word of the recruiter', [say('r', 'recruiter', 'stillOpen'), say('s', 'recruiter', 'filledHere', '2026-11-25T09:00:00.000Z')], 's', false],
    ['the candidate who was hired alone', [say('c', 'candidate', 'filledHere')], 'c', false],
    ['the candidate who was not hired alone: nothing is known', [say('c', 'candidate', 'notHired')], null, false],
    ['both alike', [say('r', 'recruiter', 'filledHere'), say('c', 'candidate', 'filledHere')], 'r', false],
    ['hired, the recruiter says by another way', [say('r', 'recruiter', 'filledElsewhere'), say('c', 'candidate', 'filledHere')], null, true],
    ['hired, the recruiter says given up', [say('r', 'recruiter', 'abandoned'), say('c', 'candidate', 'filledElsewhere')], null, true],
    ['not hired, by the link of who was hired through us', [say('r', 'recruiter', 'filledHere'), say('c', 'candidate', 'notHired')], null, true],
    ['not hired, where somebody else was', [say('r', 'recruiter', 'filledElsewhere'), say('c', 'candidate', 'notHired')], 'r', false],
  ] as const)('%s', (_name, outcomes, stands, isUnclear) => {
    const reached = reachOutcome({ outcomes });
    expect([reached.stands?.id ?? null, reached.isUnclear]).toEqual([stands, isUnclear]);
  });

  it('stands as it was settled, until one of the two says something else', () => {
    const outcomes = [say('r', 'recruiter', 'filledElsewhere'), say('c', 'candidate', 'filledHere')];
    const outcomeSettled = { at: '2026-11-26T09:00:00.000Z', by: 'Awa', answer: 'c', seen: ['r', 'c'] };
    expect(reachOutcome({ outcomes, outcomeSettled })).toMatchObject({ stands: { id: 'c' }, isUnclear: false });
    expect(reachOutcome({ outcomes: [...outcomes, say('s', 'recruiter', 'abandoned', '2026-11-27T09:00:00.000Z')], outcomeSettled })).toMatchObject({ stands: null, isUnclear: true });
  });
});

describe('the follow-up of a post', () => {
  const closed = { state: 'closed', publishedAt: '2026-10-01T09:00:00.000Z', closedAt: '2026-11-20T09:00:00.000Z' };
  const at = (day: string) => new Date(`${day}T10:00:00.000Z`);
  const once = [{ at: '2026-11-20T10:00:00.000Z' }];

  it('asks at the closing, again a week later; who has had a week for the second letter is to be called', () => {
    const twice = [...once, { at: '2026-11-27T10:00:00.000Z' }];
    expect(findFollowUp(closed, at('2026-11-20'), 7)).toBe('toAsk');
    expect(findFollowUp({ ...closed, outcomesAsked: once }, at('2026-11-26'), 7)).toBe('waiting');
    expect(findFollowUp({ ...closed, outcomesAsked: once }, at('2026-11-27'), 7)).toBe('again');
    expect(findFollowUp({ ...closed, outcomesAsked: twice }, at('2026-11-28'), 7)).toBe('waiting');
    expect(findFollowUp({ ...closed, outcomesAsked: twice }, at('2026-12-04'), 7)).toBe('silent');
  });

  it('goes on after so many days with a recruiter who goes on looking, until something else is said', () => {
    const open = { ...closed, outcomesAsked: once, outcomes: [say('r', 'recruiter', 'stillOpen', '2026-11-22T09:00:00.000Z')] };
    expect(findFollowUp(open, at('2026-11-28'), 7)).toBe('answered');
    expect(findFollowUp(open, at('2026-11-29'), 7)).toBe('again');
    expect(findFollowUp({ ...open, outcomes: [...open.outcomes, say('s', 'recruiter', 'abandoned', '2026-11-30T09:00:00.000Z')] }, at('2026-12-20'), 7)).toBe('answered');
  });

  it('leaves alone what was never published, what is still shown, and what closed long ago', () => {
    expect(findFollowUp({ ...closed, publishedAt: null }, at('2026-11-20'), 7)).toBeNull();
    expect(findFollowUp({ ...closed, state: 'published', closedAt: null }, at('2026-11-20'), 7)).toBeNull();
    expect(findFollowUp(closed, at('2027-11-20'), 7)).toBeNull();
    expect(findFollowUp({ ...closed, followUpStopped: {} }, at('2026-11-20'), 7)).toBeNull();
  });
});
