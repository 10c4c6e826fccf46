import { describe, expect, it } from 'vitest';
import { gatherEvidence, proposeArticles, type RefusalEvidence } from '../../../src-main/domain/line/propose-articles.ts';

const none: RefusalEvidence = { of: 1, findings: [], past: [], pastOf: {} };
const all = () => true;
const age = { id: 'age.max', level: 'bloquant', offers: 1 } as const;
const pay = { id: 'salaire', level: 'avertissement', offers: 1 } as const;
const propose = (reason: Parameters<typeof proposeArticles>[0], evidence: Partial<RefusalEvidence>, isInForce: (number: number) => boolean = all) =>
  proposeArticles(reason, { ...none, ...evidence }, isInForce).map(({ number, isCited }) => (isCited ? number : -number));
const past = (number: number, times: number, reason = 'discrimination' as const) => ({ number, reason, times });

describe('the articles proposed to a refusal', () => {
  it('are the usual one of its reason where nothing of the offer says it better', () => {
    expect(propose('not_ess', {})).toEqual([1]);
    expect(propose('other', {})).toEqual([]);
  });
  it('are those that the findings of that reason go against, and then the usual one is only offered', () => {
    expect(propose('incomplete', { findings: [pay] })).toEqual([2, -5]);
  });
  it('have what the law forbids first, offered even where the reason is another', () => {
    expect(propose('incomplete', { findings: [pay, age] })).toEqual([2, -4, -5]);
    expect(propose('discrimination', { findings: [pay, age] })).toEqual([4, -2]);
  });
  it('leave out what could only be better', () => {
    expect(propose('language', { findings: [{ id: 'anglicisme', level: 'info', offers: 1 }] })).toEqual([9]);
    expect(proposeArticles('language', { ...none, findings: [{ id: 'anglicisme', level: 'info', offers: 1 }] }, all)[0]?.whys).toEqual([{ from: 'reason', reason: 'language' }]);
  });
  it('are what most close refusals for that reason cited, articles of the team’s own among them', () => {
    expect(propose('discrimination', { past: [past(13, 2), past(3, 1)], pastOf: { discrimination: 3 } })).toEqual([13, -3, -4]);
  });
  it('are only offered where close refusals were for another reason', () => {
    expect(propose('not_ess', { past: [past(13, 2)], pastOf: { discrimination: 2 } })).toEqual([1, -13]);
  });
  it('are never repealed', () => {
    expect(propose('discrimination', { findings: [age] }, (number) => number !== 4)).toEqual([]);
  });
  it('say all their whys, the strongest first', () => {
    const [first] = proposeArticles('discrimination', { of: 1, findings: [age], past: [past(4, 1)], pastOf: { discrimination: 1 } }, all);
    expect(first?.whys.map(({ from }) => from)).toEqual(['finding', 'past', 'reason']);
  });
  it('cite nothing before the reason is known', () => {
    expect(propose(null, { findings: [age], past: [past(13, 1)], pastOf: { discrimination: 1 } })).toEqual([-4, -13]);
  });
  it('of many offers are what is true of most of them', () => {
    const findings = [{ ...age, offers: 6 }, { id: 'sexe.titre', level: 'bloquant', offers: 4 } as const];
    expect(propose('discrimination', { of: 10, findings })).toEqual([4, -3]);
    expect(propose('discrimination', { of: 10, past: [past(13, 1)] })).toEqual([4, -13]);
  });
});

describe('the evidence of one offer', () => {
  const decided = (score: number, kind = 'refuse') => ({ kind, reason: 'not_ess' as const, score, cited: [{ number: 7 }] });
  it('has neither what someone set aside, nor decisions that are far, nor those that refused nothing', () => {
    const found = [
      { id: 'age.max', level: 'bloquant', why: { reason: 'age.max' }, aside: { by: 'Awa' } },
      { id: 'salaire', level: 'info', why: { reason: 'salaire' }, aside: null },
      { id: 'salaire', level: 'avertissement', why: { reason: 'salaire.smic' }, aside: null },
      // It is a reason of its own, with its own article.
      { id: 'employeur', level: 'bloquant', why: { reason: 'employeur.notEss' }, aside: null },
    ] as const;
    expect(gatherEvidence(found, [decided(0.9), decided(0.3), decided(0.9, 'accept')])).toEqual({
      of: 1, findings: [{ id: 'salaire', level: 'avertissement', offers: 1 }], past: [{ number: 7, reason: 'not_ess', times: 1 }], pastOf: { not_ess: 1 },
    });
  });
});
