import { describe, expect, it } from 'vitest';
import { checkOffer, makeRuleChecker } from '../../../src-main/domain/findings/check-offer.ts';
import { describeRecord } from '../../../src-main/domain/findings/describe-record.ts';
import { findingIds } from '../../../src-main/domain/findings/finding.ts';
import { judgeChange, readDecidedKind } from '../../../src-main/domain/findings/judge-change.ts';
import { referenceTables } from '../../../src-main/domain/findings/reference/amounts.ts';
import { makeRuleRecordId } from '../../../src-main/domain/findings/rule-record-id.ts';
import { recordId } from '../../../src-main/domain/record/record-id.ts';
import { makeSeedOffers } from '../../support/seed-offers.ts';

describe('a rule alone', () => {
  it('says what it says among all', () => {
    const offers = makeSeedOffers(60).map(({ fields }) => describeRecord({ ...fields, description: `${fields.description}\nMoins de 30 ans, nationalité française exigée. Appelez le 06 12 34 56 78.` }));
    for (const id of findingIds) {
      const check = makeRuleChecker(id);
      for (const offer of offers) expect(check(offer, referenceTables, '2026-09-15')).toEqual(checkOffer(offer, referenceTables, '2026-09-15').filter((finding) => finding.id === id));
    }
  });
});

describe('the record of a rule', () => {
  it('has an id of its own, the same on every desk', () => {
    const ids = findingIds.map(makeRuleRecordId);
    expect(new Set(ids).size).toBe(findingIds.length);
    for (const id of ids) expect(recordId.safeParse(id).success).toBe(true);
    expect(makeRuleRecordId('age.max')).toBe(makeRuleRecordId('age.max'));
  });
});

describe('the fate of an offer, as the measure of a rule', () => {
  const stamp = { letter: null, by: 'Nadia', at: '2026-09-15T08:00:00.000Z' };
  it.each([
    ['accepted', { kind: 'accept', ...stamp }], ['refused', { kind: 'refuse', reason: 'discrimination', ...stamp }], [null, { kind: 'refuse', reason: 'duplicate', ...stamp }],
    ['corrections', { kind: 'askCorrections', corrections: [{ field: 'title', comment: '' }], ...stamp }], [null, { kind: 'askCorrections', corrections: [{ field: 'payMin', comment: '' }], ...stamp }],
  ] as const)('is %s', (kind, decision) => expect(readDecidedKind('age.max', structuredClone(decision) as never, new Set(['title']))).toBe(kind));

  it.each([
    ['accepted', 'none', 'bloquant', 'acceptedBlocked'], ['accepted', 'bloquant', 'info', 'acceptedCleared'], ['accepted', 'none', 'info', 'acceptedRaised'], ['accepted', 'avertissement', 'none', 'acceptedLowered'],
    ['refused', 'bloquant', 'none', 'refusedMissed'], ['refused', 'avertissement', 'bloquant', 'refusedCaught'], ['refused', 'none', 'info', null],
    ['corrections', 'info', 'none', 'correctionsMissed'], ['corrections', 'none', 'info', 'correctionsCaught'], ['corrections', 'info', 'bloquant', null], ['accepted', 'info', 'info', null],
  ] as const)('%s, from %s to %s: %s', (kind, before, after, effect) => expect(judgeChange(kind, before, after)).toBe(effect));
});
